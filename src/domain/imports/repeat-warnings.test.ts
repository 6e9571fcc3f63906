import { describe, expect, it } from "vitest";
import { readLedger } from "./ledger-reading.ts";
import { aSheet, aWorkbook } from "./ledger-row.samples.ts";
import { recordOfRow } from "./record-of-row.ts";
import { repeatWarnings, type StandingRecord } from "./repeat-warnings.ts";
import type { Cell } from "./sheet.ts";

const head = ["单位名称", "隐患描述", "发现日期", "整改期限", "级别", "判定依据", "整改状态"];
const basis = "《城镇燃气管理条例》第十条";

function rowOf(...cells: readonly Cell[]) {
  const whose = ["示例商业广场", "三层疏散通道被货物堵塞", "2026.11.7"];
  const [row] = readLedger(aWorkbook(aSheet([head, [...whose, ...cells]]))).rows;
  if (!row) throw new Error("no row was read");
  return row;
}

const record: StandingRecord = {
  stage: "fixing",
  level: "general",
  deadline: "2026-11-30",
  item: null,
  from: { basis: "《城镇燃气管理条例》 第十条", status: "未整改" },
};

function told(row: ReturnType<typeof rowOf>, standing: StandingRecord = record): string {
  const setting = { importId: "im_1", homeKnown: true, photos: [], today: "2026-11-29", standards: [] };
  return repeatWarnings(row, recordOfRow(row, setting), standing).join("");
}

describe("a row that repeats a record", () => {
  it("is told of where it gives another deadline, level, basis or progress", () => {
    const moved = told(rowOf("2026.12.30", "重大", "改了依据", "整改中"));
    expect(moved).toContain("整改时限“2026-12-30”（登记“2026-11-30”）");
    expect(moved).toContain("隐患级别“重大”（登记“一般事故隐患”）");
    expect(moved).toContain("判定依据“改了依据”（登记“《城镇燃气管理条例》 第十条”）");
    expect(moved).toContain("整改状态“整改中”（登记“未整改”）");
    expect(moved).toContain("以登记的为准");
    expect(told(rowOf("2026.12.30"), { ...record, deadline: null })).toContain("（登记的没有写）");
    expect(told(rowOf(null, null, null, "整改中"), { ...record, stage: "struck-off" })).toContain(
      "整改状态“整改中”（登记“已销号”）",
    );
  });

  it("has nothing to tell where it says the same or leaves it out", () => {
    expect(told(rowOf("2026年11月30日", "一般", basis, "未整改"))).toBe("");
    expect(told(rowOf())).toBe("");
    const claimed = { ...record, level: null, from: { basis: null, status: null, noted: "隐患级别：重大" } };
    expect(told(rowOf("2026.11.30", "重大"), claimed)).toBe("");
    expect(told(rowOf("2026.11.30", "一般"), claimed)).toContain("隐患级别“一般”（登记“重大”）");
  });
});
