import { describe, expect, it } from "vitest";
import { columnLetters, elsewhereWords, nothingChosen, withColumn, withSheet } from "./choices.ts";

describe("what is chosen over the reading of a ledger", () => {
  it("keeps the last choice for a column and leaves the same column of other sheets alone", () => {
    const first = withColumn(nothingChosen, { sheet: "甲", column: 2 }, "hazard");
    const other = withColumn(first, { sheet: "乙", column: 2 }, "spot");
    expect(withColumn(other, { sheet: "甲", column: 2 }, null).columns).toEqual([
      { sheet: "乙", column: 2, field: "spot" },
      { sheet: "甲", column: 2, field: null },
    ]);
  });

  it("leaves a sheet out once and takes it back", () => {
    const out = withSheet(withSheet(nothingChosen, "甲", false), "甲", false);
    expect(out.leftOut).toEqual(["甲"]);
    expect(withSheet(out, "甲", true).leftOut).toEqual([]);
  });

  it("names columns as a spreadsheet does", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });
});

describe("the rows that say they belong elsewhere", () => {
  const row = (elsewhere: string | null, becomes: "record" | "duplicate" = "record") => ({
    ...{
      sheet: "台账",
      row: 5,
      becomes,
      of: null,
      text: "示例",
      unitName: null,
      enterprise: null,
      home: null,
    },
    ...{ standing: "general" as const, done: false, gaps: [], elsewhere },
  });

  it("are told by place, most rows first, without those that are on record already", () => {
    const rows = [row("高新区"), row("长子县"), row("长子县"), row(null), row("长治县", "duplicate")];
    expect(elsewhereWords({ rows })).toBe("长子县 2 行、高新区 1 行");
  });
});
