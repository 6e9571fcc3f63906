import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import { nearRecords, nearRows } from "./near-rows.ts";
import { rowsToPlace } from "./rows-to-place.ts";
import type { TwinChoice } from "./twin.ts";

const head = ["县区", "单位名称", "隐患描述", "发现时间"];
const words = "除尘系统积尘未清理，厚度约 5 毫米";
const alike = "除尘系统积尘没有清理，厚度约 5 毫米";

function rowsOf(...lines: readonly (readonly string[])[]) {
  return readLedger(aWorkbook(aSheet([head, ...lines.map((line) => ["潞城区", ...line])]))).rows;
}

const nearTo = (...lines: readonly (readonly string[])[]) =>
  [...nearRows(rowsOf(...lines)).values()].flat().map(({ row }) => row);

describe("a row that may speak of the hazard of an earlier one", () => {
  const first = ["示例甲厂", words, "2026.6.1"];

  it("is of the same unit, in similar words, found near that day", () => {
    expect(nearTo(first, ["示例甲厂", alike, "2026.6.3"])).toEqual([2]);
    expect(nearTo(first, ["示例甲厂", alike, ""])).toEqual([2]);
    expect(nearTo(first, ["示例乙厂", alike, "2026.6.3"])).toEqual([]);
    expect(nearTo(first, ["示例甲厂", "安全出口上锁", "2026.6.3"])).toEqual([]);
    expect(nearTo(first, ["示例甲厂", alike, "2026.8.3"])).toEqual([]);
  });

  it("names no other figures: two places are two hazards", () => {
    const store = (number: string) => ["示例甲厂", `${number}号库房灭火器压力不足`, "2026.6.1"];
    expect(nearTo(store("1"), store("2"))).toEqual([]);
    expect(nearTo(store("一"), store("二"))).toEqual([]);
    expect(nearTo(first, ["示例甲厂", "除尘系统积尘未清理，厚度较大", "2026.6.1"])).toEqual([2]);
  });

  it("is compared with records of its unit by the same signs", () => {
    const [row] = rowsOf(first);
    if (!row) throw new Error("no row was read");
    const record = {
      ...{ id: "hz", number: "140406-1", stage: "fixing" as const, unitName: "示例甲厂", uscc: null },
      ...{ hazardText: alike, foundOn: "2026-05-20" },
    };
    const shown = { kind: "record", id: "hz", number: "140406-1", stage: "fixing", text: alike };
    expect(nearRecords(row, [record])).toEqual([{ ...shown, foundOn: "2026-05-20", exact: false }]);
    expect(nearRecords(row, [{ ...record, foundOn: "2025-05-20" }])).toEqual([]);
    expect(nearRecords(row, [{ ...record, hazardText: "安全出口上锁" }])).toEqual([]);
  });

  it("is found among many of one unit without comparing each with each", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => [
      "示例甲厂",
      `第 ${at} 处配电箱未接地`,
      "2026.6.1",
    ]);
    const begun = performance.now();
    nearRows(rowsOf(...many));
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe("a row of which a person said whether it is the same hazard", () => {
  const at = (row: number) => ({ sheet: "台账", row });
  const lines = [
    ["示例甲厂", words, "2026.6.1"],
    ["示例甲厂", words, "2026.6.1"],
    ["示例甲厂", alike, "2026.6.3"],
  ];
  const placed = (...choices: readonly TwinChoice[]) =>
    rowsToPlace({ rows: rowsOf(...lines) }, choices).map(({ repeats }) => repeats?.row ?? null);
  const of = (row: number) => [{ kind: "row" as const, ...at(row) }];

  it("goes as the rules have it without a choice", () => {
    expect(placed()).toEqual([null, 2, null]);
    const [, second, third] = rowsToPlace({ rows: rowsOf(...lines) });
    expect(second?.twins).toMatchObject([{ row: 2, exact: true }]);
    expect(third?.twins.map(({ row, exact }) => [row, exact])).toEqual([
      [3, false],
      [2, false],
    ]);
  });

  it("comes in where it is another hazard, and repeats the first of all where it is the same", () => {
    expect(placed({ ...at(3), same: false, of: of(2) })).toEqual([null, null, null]);
    expect(placed({ ...at(4), same: true, of: of(3) })).toEqual([null, 2, 2]);
  });

  it("is no repetition of what does not come before it, or is a record", () => {
    expect(placed({ ...at(2), same: true, of: of(4) })).toEqual([null, 2, null]);
    expect(placed({ ...at(4), same: true, of: of(99) })).toEqual([null, 2, null]);
    expect(placed({ ...at(4), same: true, of: [{ kind: "record", id: "hz" }] })).toEqual([null, 2, null]);
  });
});
