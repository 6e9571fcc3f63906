import { describe, expect, it } from "vitest";
import { knownBy } from "./duplicates.ts";
import { readLedger } from "./ledger-reading.ts";
import { aSheet } from "./ledger-row.samples.ts";
import type { LedgerRow } from "./ledger-row.ts";
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

  it("fill what the first leaves blank from its repeats, and tell what they say otherwise", () => {
    const cells = [
      ["单位名称", "隐患描述", "发现时间", "整改期限", "整改状态", "级别"],
      ["示例商业广场", "三层疏散通道被货物堵塞", "2026.11.7", null, "整改中", "一般"],
      ["示例商业广场", "三层疏散通道被货物堵塞", "2026.11.7", null, null, null],
      ["示例商业广场", "三层疏散通道被货物堵塞。", "2026年11月7日", "2026.12.7", "已整改", "重大"],
    ];
    const alone = readLedger({ fileName: "示例.xlsx", sheets: [aSheet(cells.slice(0, 2))] });
    const [first, second, third] = rowsToPlace(
      readLedger({ fileName: "示例.xlsx", sheets: [aSheet(cells)] }),
    );
    expect(first?.row).toMatchObject({
      deadline: { kind: "date", date: "2026-12-07" },
      words: { deadline: "2026.12.7" },
      ...{ status: "open", statusText: "整改中", level: "general", sisters: [] },
    });
    expect([knownBy(first?.row as LedgerRow)]).toEqual(alone.rows.map(knownBy));
    expect(second?.news).toEqual([]);
    expect(third?.news[0]).toBe("“台账”第 2 行没有写的整改时限“2026.12.7”已并入该行。");
    expect(third?.news[1]).toContain("隐患级别“重大”（该行“一般”）；整改状态“已整改”（该行“整改中”）");
  });

  it("fill no row from one that a person said is another hazard", () => {
    const rows = [
      ["单位名称", "隐患描述", "发现时间", "整改期限"],
      ["示例商业广场", "三层疏散通道被货物堵塞", "2026.11.7", null],
      ["示例商业广场", "三层疏散通道被货物堵塞", "2026.11.7", "2026.12.7"],
    ];
    const reading = readLedger({ fileName: "示例.xlsx", sheets: [aSheet(rows)] });
    const apart = {
      sheet: "台账",
      row: 3,
      same: false,
      of: [{ kind: "row", sheet: "台账", row: 2 } as const],
    };
    const read = rowsToPlace(reading, [apart]);
    expect(read.map(({ row }) => row.words.deadline)).toEqual([null, "2026.12.7"]);
  });
});
