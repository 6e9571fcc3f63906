import { describe, expect, it } from "vitest";
import { addDays } from "#domain/calendar/dates.ts";
import { type Limits, noLimits } from "#domain/rules/limit.ts";
import { lateHearings } from "./hearing-in-time.ts";
import type { ProcedureKind, ProcedureStep } from "./penalty-case.ts";

const sevenAhead: Limits = {
  ...noLimits,
  ahead: ({ of }) => ({
    ...{ date: addDays(of, -7), provisional: false, hours: null, at: null },
    ...{ rule: "example", wording: "通知听证", basis: "示例法" },
  }),
};
const step = (kind: ProcedureKind, on: string): ProcedureStep => {
  return { kind, on, evidence: null, by: "ps_officer", at: `${on}T01:00:00.000Z` };
};
const late = (...procedure: ProcedureStep[]) =>
  lateHearings({ procedure }, sevenAhead, null).map(({ at }) => at.slice(0, 10));

describe("a hearing", () => {
  const held = step("hearing", "2026-11-20");

  it("is in time where the party was told as long ahead as the rule asks", () => {
    expect(late(step("hearing-notice", "2026-11-13"), held)).toEqual([]);
  });

  it("is told of where the notice came later, or none is on record", () => {
    expect(late(step("hearing-notice", "2026-11-14"), held)).toEqual(["2026-11-20"]);
    expect(late(step("told-hearing", "2026-11-01"), held)).toEqual(["2026-11-20"]);
    expect(lateHearings({ procedure: [held] }, noLimits, null)).toEqual([]);
  });
});
