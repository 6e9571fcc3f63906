import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { bareFrame, type ExportedTable } from "#domain/documents/table-to-export.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { streamWorkbook } from "./stream-workbook.ts";
import { wholeWorkbook } from "./whole-workbook.samples.ts";

const long = "示例：除尘系统未按规定清灰，地沟盖板缺失，配电箱未接地，消火栓无水，安全出口上锁。";

async function* rows(count: number): AsyncGenerator<readonly Cell[]> {
  for (let row = 0; row < count; row += 1) yield [long, "=1+1", "2026-06-09"];
}

const columns = [
  { label: "隐患描述", width: 20 },
  { label: "备注", width: 10 },
  { label: "发现日期", width: 12 },
];
const below = (count: number) => [`说明：本表由示例局导出，共${count}条。`];

async function opened(table: ExportedTable): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await wholeWorkbook(table)).buffer);
  const [found] = book.worksheets;
  if (!found) throw new Error("sheet missing");
  return found;
}

const written = (count: number) => opened({ ...bareFrame("清单", columns), rows: rows(count), below });

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

  it("loses no row, however many pieces it is written in", async () => {
    const sheet = await written(3000);
    expect(sheet.rowCount).toBe(3002);
    expect(sheet.getCell("A3001").value).toBe(long);
    expect(sheet.getCell("A3001").border.left?.style).toBe("thin");
    expect(sheet.getCell("B3001").value).toBe("=1+1");
    expect(sheet.getCell("A3002").value).toContain("共3000条");
  });

  it("lays out title, lines, a head of two rows and the foot so that another program reads them", async () => {
    const sheet = await opened({
      name: "台账",
      title: "示例县重大事故隐患台账",
      above: [["填报单位：示例县安委办", "统计截止：2023年11月30日"]],
      columns: [
        { label: "序号", width: 6, align: "center" },
        { label: "整改情况", columns },
      ],
      rows: oneRow([1, "示例", '<b> & "引号"', null]),
      below: () => ["合计 1 项"],
    });
    expect(sheet.getCell("A1").value).toBe("示例县重大事故隐患台账");
    expect([sheet.getCell("A2").value, sheet.getCell("C2").value]).toEqual([
      "填报单位：示例县安委办",
      "统计截止：2023年11月30日",
    ]);
    expect([sheet.getCell("B3").value, sheet.getCell("D4").value]).toEqual(["整改情况", "发现日期"]);
    expect([sheet.getCell("A5").value, sheet.getCell("C5").value]).toEqual([1, '<b> & "引号"']);
    expect(sheet.model.merges.toSorted()).toEqual(
      ["A1:D1", "A2:B2", "C2:D2", "A3:A4", "B3:D3", "A6:D6"].toSorted(),
    );
    expect(sheet.pageSetup.printTitlesRow).toBe("3:4");
  });

  it("keeps a text as it was typed, without the characters that no file may hold", async () => {
    const sheet = await opened({
      ...bareFrame("清单", columns),
      rows: oneRow(["控制\u0001字符", "_x0041_", "两\r\n行"]),
      below,
    });
    expect(["A2", "C2"].map((place) => sheet.getCell(place).value)).toEqual(["控制字符", "两\n行"]);
    const [read] = (
      await readWorkbook(
        await wholeWorkbook({ ...bareFrame("清单", columns), rows: oneRow(["_x0041_"]), below }),
        "a.xlsx",
      )
    ).sheets;
    expect(read?.rows[1]?.[0]).toBe("_x0041_");
  });

  it("leaves text that begins like a formula as text, also when the cell is edited later", async () => {
    const cell = (await written(1)).getCell("B2");
    expect([cell.type, cell.numFmt]).toEqual([ExcelJS.ValueType.String, "@"]);
  });

  it("reads no row ahead of what is written, and lets go of the rows when nobody takes the file any more", async () => {
    let read = 0;
    let closed = false;
    async function* watched(): AsyncGenerator<readonly Cell[]> {
      try {
        for (;;) {
          read += 1;
          yield [long, String(read), null];
        }
      } finally {
        closed = true;
      }
    }
    let sent = 0;
    for await (const part of streamWorkbook({ ...bareFrame("清单", columns), rows: watched(), below })) {
      sent += part.length;
      if (sent > 20_000) break;
    }
    await new Promise((done) => setTimeout(done, 50));
    expect(closed).toBe(true);
    expect(read).toBeLessThan(20_000);
  });

  it("fails as a whole where a row cannot be read", async () => {
    async function* failing(): AsyncGenerator<readonly Cell[]> {
      yield [long, null, null];
      throw new Error("gone");
    }
    const table = { ...bareFrame("清单", columns), rows: failing(), below };
    await expect(wholeWorkbook(table)).rejects.toThrow("gone");
  });
});

async function* oneRow(row: readonly Cell[]): AsyncGenerator<readonly Cell[]> {
  yield row;
}
