import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import exceljs from "exceljs";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { FillPlan } from "#application/tables/table-desk.ts";
import { formulaFurther, movedArea, movedForeignFormula, movedFormula, movedName } from "./cell-reference.ts";
import { fillWorkbook } from "./fill-workbook.ts";

const blankNamed = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../../tests/tables/${name}.xlsx`, import.meta.url)));

async function filled(name: string, plan: Omit<FillPlan, "mark">, given?: Uint8Array) {
  const blank = given ?? new Uint8Array(await blankNamed(name));
  const bytes = await fillWorkbook(blank, { ...plan, mark: "说明：示例" });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const sheet = workbook.getWorksheet(plan.sheet);
  if (!sheet) throw new Error("the sheet is gone");
  return { bytes, sheet };
}

/** The blank as an office saves it that breaks no text into lines. */
async function unwrapped(name: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await blankNamed(name));
  const styles = (await zip.file("xl/styles.xml")?.async("string")) ?? "";
  zip.file("xl/styles.xml", styles.replaceAll(/ wrapText="(1|true)"/g, ""));
  return zip.generateAsync({ type: "uint8array" });
}

/** Fourteen hazards where the blank has ten rows. */
const rows = Array.from({ length: 14 }, (_, index) => {
  const cells: readonly (readonly [number, FillPlan["cells"][number]["value"]])[] = [
    [0, index + 1],
    [3, index === 0 ? "=1+1 示例" : "示例隐患内容，".repeat(20)],
    [4, { day: "2026-11-05" }],
    [5, { day: "2026-11-05" }],
    [7, 1.5],
  ];
  return new Map(cells);
});
const weekly = { sheet: "周报表", body: { top: 3, bottom: 12, rows }, cells: [] } as const;

describe("a blank of one row a hazard, as LibreOffice saved it", () => {
  it("gets as many rows as there are, each styled as the first blank one", async () => {
    const { sheet } = await filled("weekly-table", weekly);
    expect(sheet.getCell("A17").value).toBe(14);
    expect(sheet.getCell("B17").border).toEqual(sheet.getCell("B4").border);
    expect(sheet.getCell("F17").numFmt).toBe(sheet.getCell("F4").numFmt);
    expect(sheet.getRow(4).height).toBeCloseTo(27.75);
    expect(sheet.getRow(5).height).toBeGreaterThan(60);
    expect(sheet.getColumn(4).width).toBe(40);
  });

  it("breaks a text that its column would cut off into lines, and leaves the others as they are", async () => {
    const long = "示例单位名称很长的有限责任公司第二分厂";
    const cells = [new Map([[1, long]]), new Map([[1, "示例厂"]])];
    const body = { ...weekly.body, rows: cells };
    const { sheet } = await filled("weekly-table", { ...weekly, body }, await unwrapped("weekly-table"));
    expect(sheet.getCell("B4").value).toBe(long);
    const wrapped = ["B4", "B5"].map((cell) => sheet.getCell(cell).alignment?.wrapText ?? false);
    expect(wrapped).toEqual([true, false]);
    expect(sheet.getCell("B4").border).toEqual(sheet.getCell("B5").border);
    expect(sheet.getRow(4).height).toBeGreaterThan(sheet.getRow(5).height);
  });

  it("keeps its head and moves its foot, merged cells, total, list of choices and print area with it", async () => {
    const { bytes, sheet } = await filled("weekly-table", weekly);
    expect(sheet.getCell("A1").value).toBe("重大事故隐患整改情况周调度表");
    expect(sheet.getCell("A18").value).toBe("合计");
    expect(sheet.getCell("H18").formula).toBe("SUM(H4:H17)");
    expect(sheet.getCell("A20").value).toBe("单位负责人：");
    expect(sheet.model.merges).toEqual(expect.arrayContaining(["A1:J1", "A19:J19"]));
    const zip = await JSZip.loadAsync(bytes);
    const part = (await zip.file("xl/worksheets/sheet1.xml")?.async("string")) ?? "";
    expect(part).toContain('sqref="J4:J17"');
    expect(part).toContain('<conditionalFormatting sqref="I4:I17">');
    expect(await zip.file("xl/workbook.xml")?.async("string")).toContain("周报表!$A1:$J20");
    expect(await zip.file("docProps/core.xml")?.async("string")).toContain("说明：示例");
  });

  it("writes a day as the format of its cell asks, and runs nothing that somebody typed", async () => {
    const { bytes, sheet } = await filled("weekly-table", weekly);
    expect(sheet.getCell("F4").value).toEqual(new Date("2026-11-05T00:00:00Z"));
    expect(sheet.getCell("E4").value).toBe("2026-11-05");
    expect(sheet.getCell("D4").value).toBe("=1+1 示例");
    const styles = await (await JSZip.loadAsync(bytes)).file("xl/styles.xml")?.async("string");
    expect(styles).toContain('quotePrefix="1"');
  });

  it("is added up on another sheet by formulas that count all of its rows, anew", async () => {
    const zip = await JSZip.loadAsync(await blankNamed("weekly-table"));
    const add = async (path: string, before: string, text: string) => {
      const part = (await zip.file(path)?.async("string")) ?? "";
      zip.file(path, part.replace(before, `${text}${before}`));
    };
    const [type, kind] = ["application/vnd.openxmlformats-officedocument.spreadsheetml", "worksheet+xml"];
    await add(
      "[Content_Types].xml",
      "</Types>",
      `<Override PartName="/xl/worksheets/sheet9.xml" ContentType="${type}.${kind}"/>`,
    );
    const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    await add(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `<Relationship Id="rId99" Type="${relation}/worksheet" Target="worksheets/sheet9.xml"/>`,
    );
    await add("xl/workbook.xml", "</sheets>", `<sheet name="统计" sheetId="99" r:id="rId99"/>`);
    const cell = '<row r="1"><c r="A1"><f>COUNTA(周报表!D4:D13)</f><v>10</v></c></row>';
    zip.file(
      "xl/worksheets/sheet9.xml",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cell}</sheetData></worksheet>`,
    );
    const { bytes } = await filled("weekly-table", weekly, await zip.generateAsync({ type: "uint8array" }));
    const made =
      (await (await JSZip.loadAsync(bytes)).file("xl/worksheets/sheet9.xml")?.async("string")) ?? "";
    expect(made).toContain("<f>COUNTA(周报表!D4:D17)</f>");
    expect(made).not.toContain("<v>");
  });

  it("shrinks to a single row, blank where there is nothing", async () => {
    const { sheet } = await filled("weekly-table", { ...weekly, body: { ...weekly.body, rows: [] } });
    expect(sheet.getCell("A4").value).toBeNull();
    expect(sheet.getCell("H5").formula).toBe("SUM(H4:H4)");
    expect(sheet.getCell("A5").value).toBe("合计");
  });
});

describe("a blank of counts", () => {
  it("is written into where it stands, and keeps its formulas", async () => {
    const at = (column: number, value: FillPlan["cells"][number]["value"]) => ({ row: 4, column, value });
    const total = { row: 11, column: 4, value: 99 };
    const cells = [at(4, 3), at(6, { share: 0.5, text: "50%" }), at(5, { share: 0.5, text: "50%" }), total];
    const { sheet } = await filled("monthly-table", { sheet: "月汇总", body: null, cells });
    expect([sheet.getCell("E5").value, sheet.getCell("F5").value, sheet.getCell("G5").value]).toEqual([
      3,
      "50%",
      0.5,
    ]);
    expect(sheet.getCell("E12").formula).toBe("SUM(E5:E11)");
    expect(sheet.model.merges).toEqual(expect.arrayContaining(["A3:A4", "B3:D3"]));
  });

  it("is refused where it is damaged or has no such sheet", async () => {
    const plan = { sheet: "没有", body: null, cells: [], mark: "" };
    const blank = new Uint8Array(await blankNamed("monthly-table"));
    await expect(fillWorkbook(blank, plan)).rejects.toMatchObject({ code: "invalid" });
    await expect(fillWorkbook(blank.subarray(0, 500), plan)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("what names rows", () => {
  const move = { first: 4, last: 13, rows: 14 };
  it.each([
    ["A3", "A3"],
    ["H14", "H18"],
    ["H4:H13", "H4:H17"],
    ["A1:J16", "A1:J20"],
    ["$A$15:$J$15", "$A$19:$J$19"],
    ["B6:B8", "B6:B8"],
  ])("moves from %s to %s", (from, to) => {
    expect(movedArea(from, move)).toBe(to);
  });

  it("leaves texts and other sheets in a formula alone", () => {
    expect(movedFormula('IF(H14>0,"H14",SUM(H$4:H$13))+表2!H14+LOG10(A14)', move)).toBe(
      'IF(H18>0,"H14",SUM(H$4:H$17))+表2!H14+LOG10(A18)',
    );
    expect(movedName("周报!$A$1:$J$16,表2!$A$14", "周报", move)).toBe("周报!$A$1:$J$20,表2!$A$14");
    expect(formulaFurther('A4&B$4&"A4"', 3)).toBe('A7&B$4&"A4"');
  });

  it("moves in the formulas of other sheets, whole columns and other names left alone", () => {
    expect(
      movedForeignFormula("COUNTA(周报!C4:C13)+COUNTIF('周报'!F$4:F$13,\"周报!F4\")", "周报", move),
    ).toBe("COUNTA(周报!C4:C17)+COUNTIF('周报'!F$4:F$17,\"周报!F4\")");
    expect(movedForeignFormula("COUNTA(周报!C:C)+月周报!C14+C14", "周报", move)).toBe(
      "COUNTA(周报!C:C)+月周报!C14+C14",
    );
  });

  it("is gone with the rows that are gone", () => {
    expect(movedArea("B9:B10", { first: 4, last: 13, rows: 2 })).toBeNull();
    expect(movedArea("B4:B13", { first: 4, last: 13, rows: 2 })).toBe("B4:B5");
  });
});
