import { squeezed } from "#domain/imports/cell-text.ts";
import type { HeadRows } from "#domain/imports/head-rows.ts";
import type { Sheet } from "#domain/imports/sheet.ts";
import { findTables } from "#domain/imports/table.ts";

const nothingSaid = { choices: [], memory: new Map() };
const rowsSearched = 20;
const tallest = 4;
const longestName = 40;

/**
 * The head of the table of a sheet: as ledgers are found, else the row that holds most short texts, with what merged cells
 * tie to it. Null where no row holds two.
 */
export function findTableHead(sheet: Sheet): HeadRows | null {
  const [known] = findTables(sheet, nothingSaid);
  if (known) return withMerged(sheet, { top: known.headTop, bottom: known.headBottom });
  let best: { readonly row: number; readonly filled: number } | null = null;
  for (let row = 0; row < Math.min(rowsSearched, sheet.rows.length); row += 1) {
    const filled = (sheet.rows[row] ?? []).filter(isName).length;
    if (filled >= 2 && filled > (best?.filled ?? 0)) best = { row, filled };
  }
  return best && withMerged(sheet, { top: best.row, bottom: best.row });
}

/** The head that begins in a row which a person names. */
export function headFrom(sheet: Sheet, row: number): HeadRows {
  return withMerged(sheet, { top: row, bottom: row });
}

function isName(cell: unknown): boolean {
  return typeof cell === "string" && squeezed(cell) !== "" && cell.length <= longestName;
}

function withMerged(sheet: Sheet, { top, bottom }: HeadRows): HeadRows {
  const ties = (row: number, other: number) => sheet.merges.some((m) => m.top <= row && m.bottom >= other);
  let [first, last] = [top, bottom];
  while (first > 0 && last - first < tallest - 1 && ties(first - 1, first)) first -= 1;
  while (last - first < tallest - 1 && ties(last, last + 1)) last += 1;
  return { top: first, bottom: last };
}
