import { describe, expect, it } from "vitest";
import { dueColourOf, lastPressingDay } from "./due-colour.ts";

const limits = { soonDays: 7, longLateDays: 30, extensions: 2 };
const today = "2026-11-24";

describe("dueColourOf", () => {
  it.each([
    [null, 0, null],
    ["2026-12-02", 0, null],
    ["2026-12-01", 0, "soon"],
    ["2026-11-25", 2, "soon"],
    ["2026-11-24", 2, "today"],
    ["2026-11-23", 0, "late"],
    ["2026-11-23", 1, "late"],
    ["2026-11-23", 2, "long-late"],
    ["2026-10-25", 0, "late"],
    ["2026-10-24", 0, "long-late"],
  ] as const)("gives what is due on %s and was extended %i times the colour %s", (due, extended, colour) => {
    expect(dueColourOf({ due, extended }, today, limits)).toBe(colour);
  });

  it("is late on its very day once its hour has passed", () => {
    expect(dueColourOf({ due: today, passed: false }, today, limits)).toBe("today");
    expect(dueColourOf({ due: today, passed: true }, today, limits)).toBe("late");
  });

  it("has a colour to the last pressing day and no further", () => {
    const last = lastPressingDay(today, limits);
    expect(dueColourOf({ due: last }, today, limits)).toBe("soon");
    expect(last).toBe("2026-12-01");
  });
});
