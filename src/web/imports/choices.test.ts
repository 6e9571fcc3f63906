import { describe, expect, it } from "vitest";
import type { PreviewFound } from "#contract/imports.ts";
import {
  elsewhereWords,
  nothingChosen,
  sumWords,
  viewsOf,
  withCells,
  withColumn,
  withoutCells,
  withoutColumn,
  withoutTwins,
  withSheet,
  withTwins,
} from "./choices.ts";

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

  it("keeps the last word on a cell, whatever the columns are taken for, and reads a row as it came again", () => {
    const at = { sheet: "甲", row: 5 };
    const once = withCells(nothingChosen, at, { "found-on": "2026.6.1", level: "重大" });
    const twice = withCells(withColumn(once, { sheet: "甲", column: 2 }, null), at, { level: "一般" });
    expect(twice.corrections).toEqual([
      { ...at, field: "found-on", text: "2026.6.1" },
      { ...at, field: "level", text: "一般" },
    ]);
    expect(withoutCells(twice, { sheet: "甲", row: 6 }).corrections).toHaveLength(2);
    expect(withoutCells(twice, at).corrections).toEqual([]);
  });

  it("keeps the last choice on a row that may repeat another, and takes several back at once", () => {
    const of = [{ kind: "record" as const, id: "hz" }];
    const at = (row: number) => ({ sheet: "甲", row });
    const first = withTwins(nothingChosen, [
      { ...at(5), same: true, of },
      { ...at(6), same: true, of },
    ]);
    const next = withTwins(first, [{ ...at(5), same: false, of }]);
    expect(next.twins.map(({ row, same }) => [row, same])).toEqual([
      [6, true],
      [5, false],
    ]);
    expect(withoutTwins(next, [at(5), at(6)])).toEqual(nothingChosen);
  });

  it("takes a choice back, so that the column is read as it was understood", () => {
    const at = { sheet: "甲", column: 2 };
    expect(withoutColumn(withColumn(nothingChosen, at, null), at)).toEqual(nothingChosen);
  });
});

const found: PreviewFound = {
  sheets: [],
  counts: { read: 96, created: 24, duplicate: 72, refused: 0, skipped: 20 },
  views: {
    all: 96,
    record: 24,
    duplicate: 72,
    sister: 72,
    done: 3,
    gaps: 0,
    warned: 0,
    elsewhere: 0,
    corrected: 0,
    near: 0,
    refused: 0,
    skipped: 20,
  },
  elsewhere: [],
};

describe("what is told of a preview", () => {
  it("names the places that rows say they belong to, and the first few of many", () => {
    const places = [..."甲乙丙丁戊己"].map((place, index) => ({ place: `${place}县`, rows: 9 - index }));
    expect(elsewhereWords({ elsewhere: places.slice(0, 2) })).toBe("甲县 9 行、乙县 8 行");
    expect(elsewhereWords({ elsewhere: places })).toMatch(/戊县 5 行等$/);
  });

  it("tells sister rows from other repetitions, and offers their view only where there are some", () => {
    expect(sumWords(found)).toBe("重复 72 行（其中 72 行并入同一隐患）");
    expect(viewsOf(found)).toContain("sister");
    const without = { ...found, views: { ...found.views, sister: 0 } };
    expect(sumWords(without)).toBe("重复 72 行");
    expect(viewsOf(without)).not.toContain("sister");
    expect(viewsOf(found)).toContain("done");
  });
});
