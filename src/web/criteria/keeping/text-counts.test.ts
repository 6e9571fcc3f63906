import { describe, expect, it } from "vitest";
import type { OfficialTextShape } from "#contract/library-keeping.ts";
import type { TextOutcome } from "#domain/criteria/official-text-import.ts";
import { countsOf, rowsToLookAt } from "./text-counts.ts";

const row = (code: string, outcome: TextOutcome, cited = 0): OfficialTextShape["rows"][number] => ({
  ...{
    code,
    outcome,
    cited,
    clause: `第${code}条`,
    group: null,
    text: "示例原文",
    before: null,
    summary: null,
  },
});
const shown: OfficialTextShape = {
  ...{ seq: 0, changedCited: 1 },
  rows: [
    row("1", "lead-in"),
    row("2", "same", 3),
    row("3", "new"),
    row("4", "changed", 2),
    row("5", "missing"),
    row("6", "new", 7),
  ],
};

describe("an import before it is applied", () => {
  it("writes what is new or changed, and what is missing only where it is asked for", () => {
    expect(countsOf(shown, false)).toMatchObject({ fresh: 2, changed: 1, same: 1, missing: 1, applied: 3 });
    expect(countsOf(shown, true).applied).toBe(4);
  });

  it("shows first what hazards cite, and not what stays as it is", () => {
    expect(rowsToLookAt(shown).map(({ code }) => code)).toEqual(["6", "4", "3", "5", "1"]);
  });
});
