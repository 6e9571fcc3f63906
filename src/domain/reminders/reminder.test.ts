import { describe, expect, it } from "vitest";
import { readingKey, reminderKindOf } from "./reminder.ts";
import { readReminderRules } from "./reminder-rules.ts";

const rules = { colours: { soonDays: 7, longLateDays: 30, extensions: 2 }, newDays: 7 };
/** 2026-11-24, 15:00 in Shanghai. */
const now = "2026-11-24T07:00:00.000Z";

describe("reminderKindOf", () => {
  it.each([
    ["2026-11-01", "2026-11-20", "late"],
    ["2026-11-24", "2026-11-24", "today"],
    ["2026-11-18", null, "new"],
    ["2026-11-18", "2027-01-10", "new"],
    ["2026-11-17", null, null],
  ])("tells of what arose on %s and is due on %s as %s", (since, due, kind) => {
    expect(reminderKindOf({ id: "hz_1 plan", since, due, extended: 0 }, now, rules)).toBe(kind);
  });

  it("tells of an hour that has passed as late, and of one to come as due today", () => {
    const matter = { id: "hz_1 report-to-workers", since: "2026-11-23", due: "2026-11-24", extended: 0 };
    const kindAt = (dueAt: string) => reminderKindOf({ ...matter, dueAt }, now, rules);
    expect(kindAt("2026-11-24T07:00:00.000Z")).toBe("late");
    expect(kindAt("2026-11-24T07:01:00.000Z")).toBe("today");
  });

  it("tells again of what passes into another colour", () => {
    expect(readingKey("hz_1 plan", "soon")).not.toBe(readingKey("hz_1 plan", "today"));
  });
});

describe("readReminderRules", () => {
  const file = {
    ...rules,
    digestAt: "08:30",
    quiet: { from: "21:00", to: "08:00" },
    urgentActs: ["control"],
    source: { title: "示例", number: null, clause: "", verification: "from-knowledge" },
  };

  it("reads a whole file", () => {
    expect(readReminderRules(file)).toBe(file);
  });

  it.each([
    ["colours", { ...file, colours: { soonDays: 7 } }],
    ["newDays", { ...file, newDays: 0 }],
    ["digestAt", { ...file, digestAt: "8:30" }],
    ["quiet", { ...file, quiet: { from: "21:00", to: "24:30" } }],
    ["urgentActs", { ...file, urgentActs: ["wake-up"] }],
    ["source", { ...file, source: {} }],
    ["colours", null],
  ])("stops at a wrong %s", (field, wrong) => {
    expect(() => readReminderRules(wrong)).toThrow(field);
  });
});
