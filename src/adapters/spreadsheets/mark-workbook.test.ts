import { parseCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readLedger } from "#domain/imports/ledger-reading.ts";
import type { RowMark } from "#domain/imports/row-mark.ts";
import { gb18030Of } from "./gb18030.ts";
import { markWorkbook } from "./mark-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { png } from "./zip.samples.ts";

const rows = [
  ["示例区隐患台账", null, null],
  ["单位名称", "隐患描述", "图片"],
  ["示例甲厂", "示例皮带无护罩", null],
  ["示例甲厂", null, null],
];
const marks: readonly RowMark[] = [
  { sheet: "台账", row: 3, what: "新增", why: "隐患编号 示例-1" },
  { sheet: "台账", row: 4, what: "不能导入", why: "没有隐患描述" },
];

describe("the result of an import", () => {
  it("is the same workbook with two columns more, its pictures and formats kept", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "台账",
          rows,
          columns: [{ width: 31 }, {}, {}],
          images: [{ data: png, type: "png", anchor: { from: { row: 2, col: 2 } } }],
        },
        { name: "填表说明", rows: [["示例"]] },
      ],
    });
    const marked = await markWorkbook({ fileName: "示例.xlsx", bytes, marks });
    expect(marked.ending).toBe("xlsx");
    const { sheets } = await readWorkbook(marked.bytes, "示例.xlsx");
    expect(sheets[0]?.rows.map((row) => row.slice(3))).toEqual([
      [null, null],
      ["导入结果", "导入说明"],
      ["新增", "隐患编号 示例-1"],
      ["不能导入", "没有隐患描述"],
    ]);
    expect(sheets[0]?.rows.map((row) => row.slice(0, 2))).toEqual(rows.map((row) => row.slice(0, 2)));
    expect(sheets[0]?.pictures).toHaveLength(1);
    expect(sheets[1]?.rows).toEqual([["示例"]]);
  });

  it("comes in again as it was", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "台账", rows }] });
    const marked = await markWorkbook({ fileName: "示例.xlsx", bytes, marks });
    const [before, after] = [bytes, marked.bytes].map(async (file) =>
      readLedger(await readWorkbook(file, "示例.xlsx")),
    );
    expect((await after)?.rows).toEqual((await before)?.rows);
  });

  it("of a CSV hands no cell back that a spreadsheet would run, and comes in again as it was", async () => {
    const risky = ["=cmd|'/c calc'!A0", "+86 示例", "-2+3", "@SUM(A1)", " =1", "＝1+1", "\t=1"];
    const plain = ["-", "——", "-3.5%", "+12", "'90 年代", "示例"];
    const cells = [...risky, ...plain];
    const text = cells.map((cell) => `示例甲厂,"${cell}"`).join("\n");
    const bytes = new TextEncoder().encode(`单位名称,隐患描述\n${text}\n`);
    const mark = { sheet: "示例", row: 2, what: "新增", why: "隐患编号 示例-1" };
    const marked = await markWorkbook({ fileName: "示例.csv", bytes, marks: [mark] });
    const handedOut = parseCsv(new TextDecoder().decode(marked.bytes), { typeInference: false });
    expect(handedOut.slice(1).map((row) => row[1])).toEqual([...risky.map((cell) => `'${cell}`), ...plain]);
    const [before, after] = await Promise.all(
      [bytes, marked.bytes].map((file) => readWorkbook(file, "示例.csv")),
    );
    expect(after?.sheets[0]?.rows.slice(1).map((row) => row[1])).toEqual(
      before?.sheets[0]?.rows.slice(1).map((row) => row[1]),
    );
  });

  it("of a CSV in GB18030 goes back in it, unless a character has no place there", async () => {
    const mark = { sheet: "示例", row: 2, what: "新增", why: "隐患编号 示例-1" };
    const handedBack = async (hazard: string) => {
      const bytes = gb18030Of(`单位名称,隐患描述\n示例甲厂,${hazard}\n`) ?? new Uint8Array();
      return markWorkbook({ fileName: "示例.csv", bytes, marks: [mark] });
    };
    const { bytes } = await handedBack("皮带无护罩");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder("gb18030").decode(bytes)).toContain("皮带无护罩,新增,隐患编号 示例-1");
    expect(gb18030Of("示例😀")).toBeNull();
  });

  it("of a CSV is a CSV that spreadsheets open without a question", async () => {
    const bytes = new TextEncoder().encode('单位名称,隐患描述\n示例甲厂,"皮带,无护罩"\n');
    const mark = { sheet: "示例", row: 2, what: "新增", why: "隐患编号 示例-1" };
    const marked = await markWorkbook({ fileName: "示例.csv", bytes, marks: [mark] });
    expect(marked.ending).toBe("csv");
    expect([...marked.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { sheets } = await readWorkbook(marked.bytes, "示例.csv");
    expect(sheets[0]?.rows).toEqual([
      ["单位名称", "隐患描述", "导入结果", "导入说明"],
      ["示例甲厂", "皮带,无护罩", "新增", "隐患编号 示例-1"],
    ]);
  });
});
