import { readFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Cell, Sheet } from "#domain/imports/sheet.ts";
import { mostLines } from "./limits.ts";
import { readWorkbook } from "./read-workbook.ts";
import { readStreamed } from "./streamed-sheets.ts";
import { zipParts } from "./zip-directory.ts";

const given = (name: string) => readFile(new URL(`../../../tests/ledgers/${name}`, import.meta.url));
const streamed = (bytes: Uint8Array, large = 0) => readStreamed(bytes, zipParts(bytes), large);

/** Rows without the blank cells and lines at their end, of which a reader may give more or fewer. */
function filled(sheets: readonly Sheet[]) {
  const upTo = (cells: readonly Cell[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  return sheets.map(({ rows, merges, ...sheet }) => {
    const lines = rows.map(upTo);
    const last = lines.findLastIndex((cells) => cells.length > 0);
    return { ...sheet, rows: lines.slice(0, last + 1), merges: new Set(merges) };
  });
}

async function aWorkbook(): Promise<Uint8Array> {
  const first = [
    ["序号", "日期", "隐患"],
    [],
    [1, new Date(Date.UTC(2023, 5, 9)), " 示例\n一&<二> "],
    [2.5, true, ""],
  ];
  const merges = [
    { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
    { startRow: 0, startCol: 26, endRow: 1, endCol: 27 },
  ];
  return writeXlsx({
    sheets: [
      { name: "甲&乙", rows: first, merges, rowDefs: new Map([[2, { hidden: true, height: 20 }]]) },
      { name: "丙", rows: [["单位名称"], ["_x0000_示例_xD800_"]], hidden: true },
    ],
  });
}

describe("reading a large workbook row by row", () => {
  it.each(["county-ledger.xlsx", "upper-21-columns.xlsx"])(
    "gives what reading %s whole gives",
    async (name) => {
      const bytes = await given(name);
      const rows = await streamed(bytes);
      expect(filled(rows?.sheets ?? [])).toEqual(filled((await readWorkbook(bytes, name)).sheets));
    },
  );

  it("gives the same of several sheets, dates, escapes and merged cells", async () => {
    const bytes = await aWorkbook();
    const whole = await readWorkbook(bytes, "a.xlsx");
    const rows = await streamed(bytes);
    expect(filled(rows?.sheets ?? [])).toEqual(filled(whole.sheets));
    expect(rows?.sheets[0]?.merges).toHaveLength(2);
    expect(rows?.sheets.map(({ hidden, hiddenRows }) => [hidden, hiddenRows])).toEqual([
      [false, [2]],
      [true, []],
    ]);
    expect(rows?.since1904).toBe(whole.since1904);
  });

  it("leaves ordinary workbooks, and those with pictures, to the reader of whole ones", async () => {
    expect(await streamed(await aWorkbook(), 16 * 1024 * 1024)).toBeNull();
    expect(await streamed(await given("mine-forms.xlsx"))).toBeNull();
  });

  it("says how to part a ledger with too many rows, and minds no blank ones", async () => {
    const long = (line: readonly Cell[], last: Cell) =>
      writeXlsx({
        sheets: [{ name: "台账", rows: [...Array.from({ length: mostLines }, () => [...line]), [last]] }],
      });
    await expect(streamed(await long(["示例"], "示例"))).rejects.toThrow("按年度或者按县区分成几个文件");
    await expect(streamed(await long([], "示例"))).rejects.toThrow("大量空行");
    expect((await streamed(await long([], "")))?.sheets[0]?.rows).toHaveLength(0);
  });
});
