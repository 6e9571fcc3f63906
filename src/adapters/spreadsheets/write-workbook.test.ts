import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

const sheet: PrintedSheet = {
  name: "台账",
  title: "示例县重大事故隐患台账",
  above: [["填报单位：示例县安委办", "统计截止：2023年11月30日"]],
  columns: [
    { label: "序号", width: 6, align: "center" },
    { label: "隐患描述", width: 40 },
    {
      label: "整改情况",
      columns: [
        { label: "发现时间", width: 12 },
        { label: "整改状态", width: 10 },
      ],
    },
  ],
  rows: [
    [1, "示例：消防通道堵塞", "2023-06-09", "整改中"],
    [2, '=HYPERLINK("http://example.invalid","点我")', null, "+已整改"],
    [3, "控制\u0001字符", "@SUM(A1)", "-1"],
  ],
  below: ["合计 3 项", "填表人：        审核人："],
};

async function written(): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  const bytes = await writeWorkbook([sheet]);
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const found = book.getWorksheet("台账");
  if (!found) throw new Error("sheet missing");
  return found;
}

describe("writing a sheet", () => {
  it("lays out title, lines, a head of two rows and the foot so that another program reads them", async () => {
    const found = await written();
    expect(found.getCell("A1").value).toBe("示例县重大事故隐患台账");
    expect(found.getCell("A2").value).toBe("填报单位：示例县安委办");
    expect(found.getCell("C2").value).toBe("统计截止：2023年11月30日");
    expect(found.getCell("C3").value).toBe("整改情况");
    expect(found.getCell("D4").value).toBe("整改状态");
    expect(found.model.merges.toSorted()).toEqual(
      ["A1:D1", "A2:B2", "C2:D2", "A3:A4", "B3:B4", "C3:D3", "A8:D8", "A9:D9"].toSorted(),
    );
    expect(found.getCell("A8").value).toBe("合计 3 项");
  });

  it("keeps numbers as numbers and sets widths, wrapping and borders", async () => {
    const found = await written();
    expect(found.getCell("A5").value).toBe(1);
    expect(found.getColumn(2).width).toBeGreaterThan(35);
    expect(found.getCell("B5").alignment.wrapText).toBe(true);
    expect(found.getCell("B5").border.top?.style).toBe("thin");
    expect(found.getCell("C4").border.left?.style).toBe("thin");
    expect(found.getCell("D6").border.left?.style).toBe("thin");
  });

  it("makes each row high enough for its longest text, whichever program opens it", async () => {
    const long = {
      ...sheet,
      rows: [
        [1, "示例隐患".repeat(20), null, "整改中"],
        [2, "示例", null, "整改中"],
      ],
    };
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeWorkbook([long])).buffer as ArrayBuffer);
    const found = book.getWorksheet("台账");
    const [high = 0, low = 0] = [5, 6].map((row) => found?.getRow(row).height);
    expect(high).toBeGreaterThanOrEqual(5 * 15);
    expect(low).toBeLessThan(25);
    expect(low).toBeGreaterThan(15);
  });

  it("leaves text that begins like a formula as text, also when the cell is edited later", async () => {
    const found = await written();
    for (const place of ["B6", "D6", "C7", "D7"]) {
      const cell = found.getCell(place);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.numFmt).toBe("@");
    }
    expect(found.getCell("B6").value).toBe('=HYPERLINK("http://example.invalid","点我")');
  });

  it("leaves out control characters, which would make the file unreadable", async () => {
    expect((await written()).getCell("B7").value).toBe("控制字符");
  });

  it("is read back by our own reader", async () => {
    const [read] = (await readWorkbook(await writeWorkbook([sheet]), "a.xlsx")).sheets;
    expect(read?.rows[4]).toEqual([1, "示例：消防通道堵塞", "2023-06-09", "整改中"]);
  });
});
