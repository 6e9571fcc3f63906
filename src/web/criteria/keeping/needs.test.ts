import { describe, expect, it } from "vitest";
import { linesShown, needsOf } from "./needs.ts";
import type { KeptLine } from "./queries.ts";

const line = (over: Partial<KeptLine>): KeptLine => ({
  ...{ id: "example-2023", title: "示例标准", documentNumber: null, effectiveOn: "2023-02-01" },
  ...{ effectiveOnSource: null, origin: "catalogue", localSector: null, sectors: ["industrial"] },
  ...{ status: "in-force", items: 2, withOfficialText: 2, missing: 0, reasonNot: null },
  ...over,
});

describe("what a standard lacks", () => {
  it("is asked for of editions in force alone", () => {
    const bare = { effectiveOn: null, withOfficialText: 0, missing: 1 };
    expect(needsOf(line(bare))).toEqual(["effective-date", "official-text", "missing"]);
    expect(needsOf(line({ ...bare, status: "superseded" }))).toEqual([]);
    expect(needsOf(line({}))).toEqual([]);
  });

  it("chooses the list, with unknown days of effect first", () => {
    const lines = [
      line({}),
      line({ id: "own", origin: "office" }),
      line({ id: "undated", effectiveOn: null }),
    ];
    expect(linesShown(lines, "").map(({ id }) => id)).toEqual(["undated", "own", "example-2023"]);
    expect(linesShown(lines, "own").map(({ id }) => id)).toEqual(["own"]);
    expect(linesShown(lines, "effective-date").map(({ id }) => id)).toEqual(["undated"]);
  });
});
