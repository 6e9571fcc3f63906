import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { Cell } from "#domain/imports/sheet.ts";
import { streamWorkbook } from "./stream-workbook.ts";

const long = "示例：除尘系统未按规定清灰，地沟盖板缺失，配电箱未接地，消火栓无水，安全出口上锁。";

async function* rows(count: number): AsyncGenerator<readonly Cell[]> {
  for (let row = 0; row < count; row += 1) yield [long, "=1+1", "2026-06-09"];
  yield ["说明：本表由示例局导出，共2条。"];
}

async function written(count: number, most?: number): Promise<ExcelJS.Worksheet> {
  const columns = [
    { label: "隐患描述", width: 20 },
    { label: "备注", width: 10 },
    { label: "发现日期", width: 12 },
  ];
  const parts: Uint8Array[] = [];
  for await (const part of streamWorkbook({ name: "清单", columns, rows: rows(count) }, most))
    parts.push(part);
  const book = new ExcelJS.Workbook();
  const bytes = Buffer.concat(parts);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  const found = book.getWorksheet("清单");
  if (!found) throw new Error("sheet missing");
  return found;
}

describe("a table handed out", () => {
  it("prints across, as wide as the page, boxed and wrapped, with its head on every page", async () => {
    const sheet = await written(2);
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 9,
      printTitlesRow: "1:1",
    });
    expect(sheet.getCell("A2").border.top?.style).toBe("thin");
    expect(sheet.getCell("A2").alignment.wrapText).toBe(true);
    expect(sheet.getRow(2).height).toBeGreaterThan(60);
    expect(sheet.getCell("B2").value).toBe("=1+1");
    expect(sheet.model.merges).toEqual(["A4:C4"]);
  });

  it("is boxed and wrapped, and loses no row, where it is longer than anybody prints", async () => {
    const sheet = await written(25, 10);
    expect(sheet.rowCount).toBe(27);
    expect(sheet.getCell("A12").value).toBe(long);
    expect(sheet.getCell("A12").border.left?.style).toBe("thin");
    expect(sheet.getCell("A12").alignment.wrapText).toBe(true);
    expect(sheet.getCell("B12").value).toBe("=1+1");
  });
});
