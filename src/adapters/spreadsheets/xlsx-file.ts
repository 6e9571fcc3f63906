import { type CellValue, readXlsx } from "hucre/xlsx";
import type { Cell, Picture, Sheet, Workbook } from "#domain/imports/sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { mostColumns, mostRows } from "./limits.ts";
import { checkZip } from "./zip-directory.ts";

type XlsxWorkbook = Awaited<ReturnType<typeof readXlsx>>;
type XlsxSheet = XlsxWorkbook["sheets"][number];

/**
 * Reads the sheets of an .xlsx: values of cells (of formulas, the last result), merged areas and pictures, those that
 * WPS keeps inside cells among them.
 *
 * @throws {Refusal} `invalid` when it is no workbook, damaged or too big.
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<Pick<Workbook, "sheets" | "since1904">> {
  checkZip(bytes);
  const workbook = await opened(bytes);
  const sheets = workbook.sheets.map((sheet) => sheetOf(sheet, workbook));
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > mostRows) throw new Refusal("invalid", `文件超过 ${mostRows} 行，请分成几个文件导入。`);
  return { sheets, since1904: workbook.dateSystem === "1904" };
}

async function opened(bytes: Uint8Array): Promise<XlsxWorkbook> {
  try {
    return await readXlsx(bytes, { maxRows: mostRows + 1 });
  } catch (fault) {
    throw new Refusal(
      "invalid",
      `文件不是可以读取的 .xlsx 工作簿（${reasonIn(fault)}）。请用 Excel 或 WPS 另存为 .xlsx 后再导入。`,
    );
  }
}

function reasonIn(fault: unknown): string {
  const name = fault instanceof Error ? fault.name : "";
  if (name === "EncryptedFileError") return "设有打开密码";
  return name === "ZipError" ? "压缩结构损坏或解压后过大" : "内容无法识别";
}

function sheetOf(sheet: XlsxSheet, workbook: XlsxWorkbook): Sheet {
  return {
    name: keptText(sheet.name),
    rows: sheet.rows.map((row, at) =>
      row.slice(0, mostColumns).map((value, column) => asCell(value, isPictureCell(sheet, at, column))),
    ),
    merges: (sheet.merges ?? []).map((area) => ({
      top: area.startRow,
      left: area.startCol,
      bottom: area.endRow,
      right: area.endCol,
    })),
    pictures: [...drawnPictures(sheet), ...picturesInCells(sheet, workbook)],
  };
}

function asCell(value: CellValue, isPicture: boolean): Cell {
  if (value === null || value === "" || isPicture) return null;
  if (value instanceof Date) return isoDay(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "string" ? keptText(value) || null : value;
}

/** XML can escape what no database keeps as text: the character zero, and halves of characters. */
function keptText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** The day of a date cell; a spreadsheet knows no zone, and the reader gives its figures as if they were UTC. */
function isoDay(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function drawnPictures(sheet: XlsxSheet): readonly Picture[] {
  return (sheet.images ?? []).map((image) => ({
    sheet: sheet.name,
    row: image.anchor.from.row,
    column: image.anchor.from.col,
    type: image.type,
    bytes: image.data,
  }));
}

const pictureFormula = /DISPIMG\("([^"]+)"/;

function isPictureCell(sheet: XlsxSheet, row: number, column: number): boolean {
  return pictureFormula.test(sheet.cells?.get(`${row},${column}`)?.formula ?? "");
}

function picturesInCells(sheet: XlsxSheet, workbook: XlsxWorkbook): readonly Picture[] {
  const images = new Map((workbook.cellImages ?? []).map((image) => [image.id, image]));
  if (images.size === 0) return [];
  return [...(sheet.cells ?? [])].flatMap(([key, cell]) => {
    const image = images.get(pictureFormula.exec(cell.formula ?? "")?.[1] ?? "");
    const [row, column] = key.split(",").map(Number);
    if (!image || row === undefined || column === undefined) return [];
    return [{ sheet: sheet.name, row, column, type: image.type, bytes: image.data }];
  });
}
