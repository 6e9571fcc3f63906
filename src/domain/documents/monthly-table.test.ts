import { describe, expect, it } from "vitest";
import { monthlySheet, summed } from "./monthly-table.ts";

const group = {
  generalFound: 8,
  generalDone: 6,
  majorFound: 3,
  majorStruckOff: 1,
  planned: 2,
  committed: 2,
  listed: 1,
  listedByProvince: 0,
  listedByCity: 1,
  fundsYuan: 123_456,
};

describe("the monthly table", () => {
  const lines = [
    { name: "煤矿", ...summed([group], 40) },
    { name: "燃气", ...summed([], 7) },
  ];
  const sheet = monthlySheet({
    by: "sector",
    place: "示例市",
    reportedBy: "示例市安委办",
    to: "2026-10-31",
    lines,
    total: { name: "合计", ...summed([group, group], 45) },
  });

  it("counts since January, with shares of what there is and money in ten thousands", () => {
    expect(sheet.above[0]?.[1]).toContain("2026年1月至10月发现的隐患");
    expect(sheet.rows[0]).toEqual([
      ...["煤矿", 40, null, null, 8, 6, "75%", 3, 1, "33.3%"],
      ...[2, 2, 1, 0, 1, 12.35],
    ]);
    expect(sheet.rows[1]).toEqual(["燃气", 7, null, null, 0, 0, null, 0, 0, null, 0, 0, 0, 0, 0, 0]);
  });

  it("ends with the total, and leaves blank what nobody recorded", () => {
    expect(sheet.rows.at(-1)?.slice(0, 6)).toEqual(["合计", 45, null, null, 16, 12]);
    expect(sheet.below[1]).toContain("请按检查台账填写");
  });
});
