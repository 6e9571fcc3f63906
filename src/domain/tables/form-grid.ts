import { squeezed, textOf } from "#domain/imports/cell-text.ts";
import type { Sheet } from "#domain/imports/sheet.ts";

/** A label of a form and the empty cell beside it that its value goes into. Rows and columns count from 0. */
export type FormPlace = { readonly label: string; readonly row: number; readonly column: number };

const longestLabel = 24;

/** The labels of a sheet with an empty cell beside them, in reading order. */
export function formPlaces(sheet: Sheet): readonly FormPlace[] {
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): readonly FormPlace[] => {
      const label = labelIn(typeof cell === "string" ? cell : "");
      const area = sheet.merges.find(({ top, left }) => top === row && left === column);
      const next = (area?.right ?? column) + 1;
      const isFree = label !== null && next < width && isEmptyCell(sheet, row, next);
      return isFree ? [{ label, row, column: next }] : [];
    }),
  );
}

/** What a cell asks for, without the colon behind it; null for a sentence, a number, or nothing. */
function labelIn(text: string): string | null {
  const label = textOf(text).replace(/[:：]\s*$/, "");
  const plain = squeezed(label);
  return plain === "" || plain.length > longestLabel || /[。；]|^\d+$/.test(plain) ? null : label;
}

/** An empty cell of its own, and not the rest of one that is merged from above or from the left. */
function isEmptyCell(sheet: Sheet, row: number, column: number): boolean {
  if (textOf(sheet.rows[row]?.[column]) !== "") return false;
  const over = sheet.merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return !over || (over.top === row && over.left === column);
}

const leastKnown = 4;
const leastRows = 3;

/** True for a form about one hazard: several labels that are known stand in several rows, each with its empty cell. */
export function isForm(places: readonly FormPlace[], isKnown: (label: string) => boolean): boolean {
  const known = places.filter(({ label }) => isKnown(label));
  return known.length >= leastKnown && new Set(known.map(({ row }) => row)).size >= leastRows;
}
