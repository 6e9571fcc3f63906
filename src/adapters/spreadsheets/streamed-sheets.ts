import { readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { Cell, Sheet, Workbook } from "#domain/imports/sheet.ts";
import { mostColumns, mostLines, tooFarDown, tooManyRows } from "./limits.ts";
import { marksOf } from "./sheet-marks.ts";
import { sheetPartsOf } from "./sheet-parts.ts";
import { asCell, cellText } from "./xlsx-cell.ts";
import type { ZipPart } from "./zip-directory.ts";

type SheetFilterInfo = { readonly name: string; readonly hidden?: boolean; readonly veryHidden?: boolean };

/** Below this a workbook is read whole, pictures and all. */
const largeBytes = 16 * 1024 * 1024;

/** Parts that only the reader of whole workbooks understands. */
const pictured = /drawing|media|cellimages/i;

/**
 * Reads a large workbook without pictures row by row: read whole, its text would lie in memory three times over. Null
 * for any other, and for one whose parts are not where they usually are.
 *
 * @throws {Refusal} `invalid` when it has too many rows
 */
export async function readStreamed(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  large = largeBytes,
): Promise<Pick<Workbook, "sheets" | "since1904"> | null> {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size < large || parts.some(({ name }) => pictured.test(name))) return null;
  const told: SheetFilterInfo[] = [];
  const noneOfThem = (sheet: SheetFilterInfo) => {
    told.push(sheet);
    return false;
  };
  const outline = await readXlsx(bytes, { sheets: noneOfThem });
  const sheetParts = await sheetPartsOf(bytes, parts);
  if (sheetParts?.length !== told.length) return null;
  const sheets: Sheet[] = [];
  let left = mostLines;
  for (const [index, part] of sheetParts.entries()) {
    const rows = await rowsOf(bytes, index, left);
    left -= rows.length;
    const { merges, hiddenRows } = await marksOf(bytes, part);
    const { name = "", hidden, veryHidden } = told[index] ?? {};
    sheets.push({
      ...{ name: cellText(name), rows, merges, pictures: [] },
      ...{ hidden: Boolean(hidden || veryHidden), hiddenRows },
    });
  }
  return { sheets, since1904: outline.dateSystem === "1904" };
}

/**
 * The rows of a sheet down to the last one that holds anything.
 *
 * @throws {Refusal} `invalid` where that lies below the lines that are looked at
 */
export async function rowsOf(
  bytes: Uint8Array,
  sheet: number,
  most: number,
): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = [];
  let filled = 0;
  const texts = new Map<string, string>();
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = values.slice(0, mostColumns).map((value) => oneOf(texts, asCell(value)));
    // Formatted blank rows reach to the end of many a sheet.
    if (cells.every((cell) => cell === null)) continue;
    filled += 1;
    if (index >= most) throw filled * 2 < most ? tooFarDown(index + 1) : tooManyRows();
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  }
  return rows;
}

/** One text for all cells that say the same, and one that does not keep the chunk alive from which it was cut. */
function oneOf(texts: Map<string, string>, cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const own = Buffer.from(cell).toString();
  texts.set(own, own);
  return own;
}
