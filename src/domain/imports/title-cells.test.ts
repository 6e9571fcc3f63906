import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import type { Cell } from "./sheet.ts";

const table = [
  ["序号", "存在的问题", "整改期限", "整改情况"],
  [1, "示例配电箱未接地", "立查立改", "已整改"],
];
const firstOf = (...rows: readonly (readonly Cell[])[]) => readLedger(aWorkbook(aSheet(rows))).rows[0];

describe("what a form says above its table for all its rows", () => {
  it("is the unit and the day, in one cell with their names or in the next", () => {
    const row = firstOf(
      ["安全检查问题清单"],
      ["被检查单位：示例化工厂", null, "检查时间：2023年6月9日"],
      ...table,
    );
    expect([row?.unitName, row?.words["found-on"]]).toEqual(["示例化工厂", "2023年6月9日"]);
    expect(row?.foundOn).toMatchObject({ date: "2023-06-09" });
    expect(row?.deadline.kind).toBe("at-once");
    const next = firstOf(["受检单位：", "示例化工厂", "检查日期：", "2023.6.9"], ...table);
    expect([next?.unitName, next?.words["found-on"]]).toEqual(["示例化工厂", "2023.6.9"]);
  });

  it("is not who filled it in and when, nor what money is counted in", () => {
    const row = firstOf(
      ["填报单位：示例应急局", "单位：万元", "填报日期：2023年6月30日"],
      ["检查时间：另行通知", "被检查单位："],
      ...table,
    );
    expect([row?.unitName, row?.foundOn.kind]).toEqual([null, "none"]);
  });

  it("yields to a column of the table", () => {
    const [head = [], line = []] = table;
    const row = firstOf(["被检查单位：示例化工厂"], [...head, "单位名称"], [...line, "示例分厂"]);
    expect(row?.unitName).toBe("示例分厂");
  });
});
