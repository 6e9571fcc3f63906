import { readXlsx } from "hucre/xlsx";
import type { Picture, Sheet, Workbook } from "#domain/imports/sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { mostColumns, mostLines, tooManyRows } from "./limits.ts";
import { readStreamed } from "./streamed-sheets.ts";
import { asCell, cellText } from "./xlsx-cell.ts";
import { zipParts } from "./zip-directory.ts";

type XlsxWorkbook = Awaited<ReturnType<typeof readXlsx>>;
type XlsxSheet = XlsxWorkbook["sheets"][number];

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
  const sheets = workbook.sheets.map((sheet) => sheetOf(sheet, workbook));
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > mostLines) throw tooManyRows();
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

function sheetOf(sheet: XlsxSheet, workbook: XlsxWorkbook): Sheet {
  return {
    name: cellText(sheet.name),
    rows: sheet.rows.map((row, at) =>
      row
        .slice(0, mostColumns)
        .map((value, column) =>
          isPictureCell(sheet, at, column) ? null : asCell(value ?? notReckoned(sheet, at, column)),
        ),
    ),
    merges: (sheet.merges ?? []).map((area) => ({
      top: area.startRow,
      left: area.startCol,
      bottom: area.endRow,
      right: area.endCol,
    })),
    pictures: [...drawnPictures(sheet), ...picturesInCells(sheet, workbook)],
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
  };
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

/** A program wrote the formula and nobody ever opened the file: without a word here the cell would read as blank. */
function notReckoned(sheet: XlsxSheet, row: number, column: number): string | null {
  const formula = sheet.cells?.get(`${row},${column}`)?.formula;
  return formula ? `公式未计算：=${formula}` : null;
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
