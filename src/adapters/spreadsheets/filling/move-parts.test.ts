import exceljs from "exceljs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { fillWorkbook } from "./fill-workbook.ts";

/** A blank as Excel makes it: a table object over head and three rows, comments in head, body and foot. */
async function aBlank(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("周报");
  sheet.getCell("A1").value = "示例周报表";
  sheet.addTable({
    name: "示例表",
    ref: "A2",
    headerRow: true,
    columns: [{ name: "序号", filterButton: true }, { name: "隐患内容" }],
    rows: [
      [1, null],
      [2, null],
      [3, null],
    ],
  });
  sheet.getCell("A7").value = "填表人：";
  sheet.getCell("B2").note = "示例：写明部位";
  sheet.getCell("B5").note = "示例：第三行";
  sheet.getCell("A7").note = "示例：须本人签字";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function filledWith(number: number): Promise<JSZip> {
  const rows = Array.from({ length: number }, (_, index) => new Map([[0, index + 1]]));
  const plan = { sheet: "周报", body: { top: 2, bottom: 4, rows }, cells: [], mark: "" };
  return JSZip.loadAsync(await fillWorkbook(await aBlank(), plan));
}

const textOf = async (zip: JSZip, name: RegExp) => (await zip.file(name)[0]?.async("string")) ?? "";
const commentsOf = async (zip: JSZip) =>
  [...(await textOf(zip, /comments\d+\.xml$/)).matchAll(/ref="([A-Z]+\d+)"/g)].map(([, ref]) => ref);
const boxesOf = async (zip: JSZip) =>
  [...(await textOf(zip, /vmlDrawing\d+\.vml$/)).matchAll(/<x:Row>(\d+)<\/x:Row>/g)].map(([, row]) =>
    Number(row),
  );

describe("what hangs on the rows of a sheet", () => {
  it("grows with them: the range of a table object and its filter", async () => {
    const table = await textOf(await filledWith(6), /tables\/table\d+\.xml$/);
    expect([...table.matchAll(/ ref="([^"]+)"/g)].map(([, ref]) => ref)).toEqual(["A2:B8", "A2:B8"]);
    const shorter = await textOf(await filledWith(0), /tables\/table\d+\.xml$/);
    expect(shorter).toContain('ref="A2:B3"');
  });

  it("moves with them: comments and their boxes", async () => {
    const zip = await filledWith(6);
    expect(await commentsOf(zip)).toEqual(["B2", "B5", "A10"]);
    expect(await boxesOf(zip)).toEqual([1, 4, 9]);
    const before = await textOf(await JSZip.loadAsync(await aBlank()), /vmlDrawing\d+\.vml$/);
    const after = await textOf(zip, /vmlDrawing\d+\.vml$/);
    const topOf = (text: string, box: number) =>
      Number([...text.matchAll(/<x:Anchor>([^<]*)</g)][box]?.[1]?.split(",")[2]);
    expect(topOf(after, 2) - topOf(before, 2)).toBe(3);
    expect(topOf(after, 0)).toBe(topOf(before, 0));
  });

  it("goes with rows that are gone", async () => {
    const zip = await filledWith(1);
    expect(await commentsOf(zip)).toEqual(["B2", "A5"]);
    expect(await boxesOf(zip)).toEqual([1, 4]);
  });
});
