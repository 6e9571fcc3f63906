import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { rowsIn, rowsToPlace } from "./rows-to-place.ts";

const head = ["序号", "单位名称", "隐患描述", "发现时间"];
const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
  name,
  rows: [head, ...rows],
  merges: [],
  pictures: [],
});

describe("the rows of a ledger on their way to be placed", () => {
  it("tell which earlier row they repeat, and which of them are repeated", () => {
    const rows = [
      [1, "示例甲单位", "示例配电箱未接地", "2026.6.1"],
      [2, "示例乙单位", "示例配电箱未接地", "2026.6.1"],
      [3, "示例甲单位", "示例配电箱，未接地。", "2026.6"],
    ];
    const read = rowsToPlace(readLedger({ fileName: "示例.xlsx", sheets: [sheet("台账", rows)] }));
    expect(read.map(({ repeats }) => repeats)).toEqual([null, null, { sheet: "台账", row: 2 }]);
    expect(read.map(({ repeated }) => repeated)).toEqual([true, false, false]);
  });

  it("count their sisters with them", () => {
    const row = [1, "示例甲单位", "示例配电箱未接地", "2026.6.1"];
    const sheets = [sheet("检查记录", [row]), sheet("整改通知单", [row])];
    const read = rowsToPlace(readLedger({ fileName: "示例.xlsx", sheets }));
    expect([read.length, rowsIn(read)]).toEqual([1, 2]);
  });
});
