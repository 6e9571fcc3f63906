import { readXlsx } from "hucre/xlsx";
import { uncalculated } from "#domain/imports/cell-text.ts";
import { missingPicture } from "#domain/imports/missing-picture.ts";
import type { Picture, Sheet, Workbook } from "#domain/imports/sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { type CellImages, cellImagesOf } from "./cell-images.ts";
import { mostColumns, mostLines, tooManyRows } from "./limits.ts";
import { readStreamed, rowsOf } from "./streamed-sheets.ts";
import { asCell, cellText } from "./xlsx-cell.ts";
import { zipParts } from "./zip-directory.ts";

type XlsxSheet = Awaited<ReturnType<typeof readXlsx>>["sheets"][number];

/**
 * Reads the sheets of an .xlsx: values of cells (of formulas, the last result), merged areas and pictures, those that
 * WPS keeps inside cells among them.
 *
 * @throws {Refusal} `invalid` when it is no workbook, damaged or too big.
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<Pick<Workbook, "sheets" | "since1904">> {
  const parts = zipParts(bytes);
  if (parts.some(({ name }) => name === "word/document.xml")) {
    throw new Refusal(
      "invalid",
      "这是 Word 文档，不是表格。请把表格复制到 Excel 或 WPS 表格，另存为 .xlsx 后再导入。",
    );
  }
  const streamed = await readStreamed(bytes, parts).catch(refuseToOpen);
  if (streamed) return streamed;
  const workbook = await readXlsx(bytes, { maxRows: mostLines + 1 }).catch(refuseToOpen);
  const images: CellImages = workbook.cellImages
    ? new Map(workbook.cellImages.map(({ id, type, data }) => [id, { type, bytes: data }]))
    : await cellImagesOf(bytes, parts);
  const sheets = workbook.sheets.map((sheet) => sheetOf(sheet, images));
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > mostLines) throw tooManyRows();
  // A sheet that was cut off is looked through once more: its rest may be blank rows that somebody formatted.
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.rows.length > mostLines) await rowsOf(bytes, index, mostLines).catch(refuseToOpen);
  }
  return { sheets, since1904: workbook.dateSystem === "1904" };
}

function refuseToOpen(fault: unknown): never {
  if (fault instanceof Refusal) throw fault;
  throw new Refusal(
    "invalid",
    `文件不是可以读取的 .xlsx 工作簿（${reasonIn(fault)}）。请用 Excel 或 WPS 另存为 .xlsx 后再导入。`,
  );
}

function reasonIn(fault: unknown): string {
  const name = fault instanceof Error ? fault.name : "";
  if (name === "EncryptedFileError") return "设有打开密码";
  return name === "ZipError" ? "压缩结构损坏或解压后过大" : "内容无法识别";
}

function sheetOf(sheet: XlsxSheet, images: CellImages): Sheet {
  return {
    name: cellText(sheet.name),
    rows: upToLastFilled(
      sheet.rows.map((row, at) =>
        row.slice(0, mostColumns).map((value, column) => {
          const id = pictureIn(sheet.cells?.get(`${at},${column}`));
          if (id !== null) return images.has(id) ? null : missingPicture(id);
          return asCell(value ?? notReckoned(sheet, at, column));
        }),
      ),
    ),
    merges: (sheet.merges ?? []).map((area) => ({
      top: area.startRow,
      left: area.startCol,
      bottom: area.endRow,
      right: area.endCol,
    })),
    pictures: [...drawnPictures(sheet), ...picturesInCells(sheet, images)],
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
  };
}

/** Formatted blank rows reach to the end of many a sheet. */
function upToLastFilled(rows: Sheet["rows"]): Sheet["rows"] {
  return rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1);
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

/** The id of the picture that a cell of WPS shows; null for any other cell. */
function pictureIn(cell: { readonly formula?: string } | undefined): string | null {
  return pictureFormula.exec(cell?.formula ?? "")?.[1] ?? null;
}

/** A program wrote the formula and nobody ever opened the file: without a word here the cell would read as blank. */
function notReckoned(sheet: XlsxSheet, row: number, column: number): string | null {
  const formula = sheet.cells?.get(`${row},${column}`)?.formula;
  return formula ? uncalculated(formula) : null;
}

function picturesInCells(sheet: XlsxSheet, images: CellImages): readonly Picture[] {
  if (images.size === 0) return [];
  return [...(sheet.cells ?? [])].flatMap(([key, cell]) => {
    const image = images.get(pictureIn(cell) ?? "");
    const [row, column] = key.split(",").map(Number);
    if (!image || row === undefined || column === undefined) return [];
    return [{ sheet: sheet.name, row, column, ...image }];
  });
}
