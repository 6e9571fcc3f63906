import { describe, expect, it } from "vitest";
import { parts } from "#domain/hazards/belonging.ts";
import { isColleague, isOfTheUnit, isRecordedFor } from "./who-fits.ts";

const everybody = [...parts, null].map((part) => ({ part, hasAccount: true }));
const fitting = (fits: typeof isColleague, people = everybody) => people.filter(fits).map(({ part }) => part);

describe("who can be chosen", () => {
  it("for 追责 are the unit's people and its group's, and no expert", () => {
    expect(fitting(isOfTheUnit)).toEqual(["enterprise", "group"]);
  });

  it("to go along on 回头看 are the office's own people, and nobody of the unit", () => {
    const chosen = fitting(isColleague);
    expect(chosen).toEqual(expect.arrayContaining(["lead", "filing", null]));
    for (const part of ["enterprise", "group", "expert"]) expect(chosen).not.toContain(part);
  });

  it("as recorded for are those without an account", () => {
    expect(fitting(isRecordedFor)).toEqual([]);
    const without = everybody.map((one) => ({ ...one, hasAccount: false }));
    expect(fitting(isRecordedFor, without)).toEqual(["enterprise", "group", "mine-safety", "expert"]);
  });
});
