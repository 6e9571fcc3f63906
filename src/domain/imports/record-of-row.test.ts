import { describe, expect, it } from "vitest";
import { anItem, aStandard } from "#domain/criteria/standard.samples.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { recordOfRow, saysDone } from "./record-of-row.ts";
import { repeatWarnings } from "./repeat-warnings.ts";
import { warningsOf } from "./row-warnings.ts";
import type { Cell } from "./sheet.ts";

const head = [
  "县区",
  "单位名称",
  "行业领域",
  "隐患描述",
  "判定依据",
  "发现时间",
  "整改时限",
  "隐患级别",
  "整改状态",
  "完成时间",
  "备注",
];

function rowOf(cells: Readonly<Record<string, Cell>>) {
  const all: Readonly<Record<string, Cell>> = { 隐患描述: "安全出口上锁", ...cells };
  const reading = readLedger(aWorkbook(aSheet([head, head.map((label) => all[label] ?? null)])));
  const [row] = reading.rows;
  if (!row) throw new Error("no row was read");
  return row;
}

const cited = { standard: "example-2023", code: "3.1" };
const standards = [aStandard({ items: [anItem()] })];
const setting = { importId: "im_1", homeKnown: true, photos: [], today: "2026-11-24", standards } as const;

describe("the record that a row becomes", () => {
  it("is done where the row says so, on the last day that it gives", () => {
    const row = rowOf({ 整改状态: "已整改", 完成时间: "2023.6.18" });
    expect(saysDone(row)).toBe(true);
    const record = recordOfRow(row, setting);
    expect([record.from.done, record.from.status, record.doneOn]).toEqual([true, "已整改", "2023-06-18"]);
  });

  it("keeps the level that nobody has judged, and the unit of a row that is kept under another one", () => {
    const major = rowOf({ 隐患级别: "重大", 县区: "黎城县" });
    const elsewhere = recordOfRow(major, { ...setting, homeKnown: false });
    expect(elsewhere.from.noted).toContain("隐患级别：重大");
    expect(elsewhere.from.noted).toContain("属地：黎城县");
    expect(warningsOf(major, elsewhere).join()).toContain("先按待判定登记");
    const here = recordOfRow(rowOf({ 县区: "黎城县" }), setting);
    expect(here.from.noted ?? "").not.toContain("属地");
  });

  it("notes the name that the file gives where the enterprise of its code is called otherwise", () => {
    const row = rowOf({ 单位名称: "示例化工" });
    const joined = (name: string) => recordOfRow(row, { ...setting, enterprise: { name } }).from.noted ?? "";
    expect(joined("示例化工有限公司")).toContain("单位名称：示例化工");
    expect(joined("示例化工")).not.toContain("单位名称");
  });

  it("is asked about a deadline before the day found, and about a repeat that says it is done", () => {
    const early = rowOf({ 发现时间: "2026.11.20", 整改时限: "2026.11.1" });
    expect(warningsOf(early, recordOfRow(early, setting)).join()).toContain("早于发现时间2026-11-20");
    const done = rowOf({ 整改状态: "已整改" });
    const record = { level: null, deadline: null, item: null, from: null };
    const told = (row: LedgerRow, stage: Stage) =>
      repeatWarnings(row, recordOfRow(row, setting), { ...record, stage });
    expect(told(done, "fixing").join()).toContain("已登记的还没有销号");
    expect(told(done, "struck-off")).toEqual([]);
    expect(told(rowOf({ 整改状态: "整改中" }), "fixing")).toEqual([]);
  });

  it("stays open while the row says so, whatever day stands in it", () => {
    const record = recordOfRow(rowOf({ 整改状态: "整改中", 完成时间: "2023.6.18" }), setting);
    expect([record.from.done, record.doneOn]).toEqual([false, null]);
  });

  it("has a gap for a day found that is not certain or not yet come", () => {
    expect(recordOfRow(rowOf({ 发现时间: "2023年6月" }), setting).finding.foundOn).toBeNull();
    expect(recordOfRow(rowOf({ 发现时间: "2036.6.9" }), setting).finding.foundOn).toBeNull();
    expect(recordOfRow(rowOf({ 发现时间: "2023.6.9" }), setting).finding.foundOn).toBe("2023-06-09");
  });

  it("counts a term of days from the day found, and leaves others open", () => {
    const found = { 发现时间: "2023.6.9" };
    expect(recordOfRow(rowOf({ ...found, 整改时限: "3天" }), setting).deadline).toBe("2023-06-12");
    expect(recordOfRow(rowOf({ ...found, 整改时限: "立行立改" }), setting).deadline).toBe("2023-06-09");
    expect(recordOfRow(rowOf({ ...found, 整改时限: "15个工作日" }), setting).deadline).toBeNull();
    expect(recordOfRow(rowOf({ 整改时限: "3天" }), setting).deadline).toBeNull();
  });

  it("keeps words that no field holds, for whoever completes it", () => {
    const { noted } = recordOfRow(rowOf({ 县区: "龙口市", 行业领域: "养花", 备注: "待核" }), setting).from;
    expect(noted).toBe("属地：龙口市；行业领域：养花；备注：待核");
  });

  it("keeps of columns of people the departments, and nobody's name", () => {
    const [row] = readLedger(
      aWorkbook(
        aSheet([
          ["单位名称", "隐患描述", "检查人", "整改责任部门/责任人", "复查人", "负责人"],
          ["示例厂", "安全出口上锁", "潞城区应急管理局 示例甲", "设备科示例乙", "示例丙", "示例丁"],
        ]),
      ),
    ).rows;
    if (!row) throw new Error("no row was read");
    expect(recordOfRow(row, setting).from.noted).toBe("检查人：潞城区应急管理局；整改责任人：设备科");
  });

  it("takes no number that has lost its digits in a cell of figures, and warns of it", () => {
    const [row] = readLedger(
      aWorkbook(
        aSheet([
          ["平台编号", "单位名称", "隐患描述"],
          [14048120261103000, "示例厂", "安全出口上锁"],
        ]),
      ),
    ).rows;
    if (!row) throw new Error("no row was read");
    expect(row.hazardNumber).toBeNull();
    const record = recordOfRow(row, setting);
    expect(record.from.noted).toBe("隐患编号：14048120261103000");
    expect(warningsOf(row, record).join()).toContain("末尾数字已经丢失");
  });

  it("names the item that the row cites, and keeps its words", () => {
    const basis = "《示例行业重大事故隐患判定标准》第三条第（一）项";
    const record = recordOfRow(rowOf({ 判定依据: basis, 发现时间: "2024.6.9" }), setting);
    expect(record.item).toEqual(cited);
    expect(record.from.basis).toBe("《示例行业重大事故隐患判定标准》 第三条第(一)项");
    expect(recordOfRow(rowOf({ 判定依据: basis, 发现时间: "2022.6.9" }), setting).item).toBeNull();
  });

  it("is not confirmed where the row cites a law alone", () => {
    expect(recordOfRow(rowOf({ 判定依据: "《中华人民共和国安全生产法》第三十六条" }), setting).standing).toBe(
      "not-confirmed",
    );
  });
});
