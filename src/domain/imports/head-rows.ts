import { squeezed, textOf } from "./cell-text.ts";
import type { Field } from "./field.ts";
import { fieldOfHeader, type HeaderMatch } from "./header.ts";
import { type HeaderMemory, remembered } from "./header-memory.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** The first and last row of a head, counted from 0. */
export type HeadRows = { readonly top: number; readonly bottom: number };

const rowsSearchedForHead = 40;
const leastFields = 3;
const leastFieldsWithoutHazard = 5;
const tallestHead = 3;

/** The heads of the tables of a sheet, from top to bottom: most sheets have one, some put a second kind of table below. */
export function findHeads(sheet: Sheet, memory: HeaderMemory): readonly HeadRows[] {
  const first = firstHeadRow(sheet, memory);
  if (first === null) return [];
  const heads = [wholeHead(sheet, first, memory)];
  for (let row = (heads[0]?.bottom ?? 0) + 2; row < sheet.rows.length; row += 1) {
    const before = heads.at(-1);
    if (!before || row <= before.bottom || !isPlainHead(sheet, row, memory)) continue;
    if (!sameHead(sheet, before, row, memory)) heads.push(wholeHead(sheet, row, memory));
  }
  return heads;
}

/** The topmost row that is a head beyond doubt; else the one that names most. */
function firstHeadRow(sheet: Sheet, memory: HeaderMemory): number | null {
  let best: { readonly row: number; readonly score: number } | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, rowsSearchedForHead); row += 1) {
    const named = new Set((sheet.rows[row] ?? []).flatMap((cell) => matchOf(cell, memory)?.field ?? []));
    const enough = named.size >= (named.has("hazard") ? leastFields : leastFieldsWithoutHazard);
    const score = named.size + (named.has("hazard") ? leastFields : 0);
    if (enough && isPlainHead(sheet, row, memory)) return row;
    if (enough && (best === null || score > best.score)) best = { row, score };
  }
  return best?.row ?? null;
}

/** True for a row that holds column names and hardly anything else, the hazard among them. */
function isPlainHead(sheet: Sheet, row: number, memory: HeaderMemory): boolean {
  const cells = sheet.rows[row] ?? [];
  let filled = 0;
  const named = new Set<Field>();
  for (const cell of cells) {
    if (cell === null || cell === "") continue;
    filled += 1;
    const match = typeof cell === "string" && cell.length <= longestName ? matchOf(cell, memory) : null;
    if (match?.sure && match.field) named.add(match.field);
    // Most rows hold no name at all, and a large ledger has a hundred thousand of them.
    if (filled >= 4 && named.size * 3 < filled) return false;
  }
  return named.size >= leastFields && named.has("hazard") && named.size >= filled * plainShare;
}

const longestName = 30;
const plainShare = 0.6;

/** A head that is printed again on each page is the same table. */
function sameHead(sheet: Sheet, before: HeadRows, row: number, memory: HeaderMemory): boolean {
  const cells = sheet.rows[row] ?? [];
  const names = cells.flatMap((cell, column) => (squeezed(cell) ? [{ column, cell }] : []));
  const same = names.filter(({ column, cell }) => {
    const field = matchOf(cell, memory)?.field;
    for (let above = before.top; above <= before.bottom; above += 1) {
      const head = sheet.rows[above]?.[column];
      if (squeezed(head) === squeezed(cell) || (field && matchOf(head, memory)?.field === field)) return true;
    }
    return false;
  });
  return same.length >= names.length - 1;
}

/** Widens the head to the rows that merged cells tie to it, or that hold nothing but further column names. */
function wholeHead(sheet: Sheet, row: number, memory: HeaderMemory): HeadRows {
  let [top, bottom] = [row, row];
  while (
    top > 0 &&
    bottom - top < tallestHead - 1 &&
    sheet.merges.some((m) => m.top < top && m.bottom >= top)
  ) {
    top -= 1;
  }
  while (bottom - top < tallestHead - 1 && continuesHead(sheet, bottom, memory)) bottom += 1;
  return { top, bottom };
}

function continuesHead(sheet: Sheet, bottom: number, memory: HeaderMemory): boolean {
  if (sheet.merges.some((merge) => merge.top <= bottom && merge.bottom > bottom)) return true;
  const above = sheet.rows[bottom] ?? [];
  const below = (sheet.rows[bottom + 1] ?? []).flatMap((cell, column) =>
    squeezed(cell) ? [{ cell, column, match: matchOf(cell, memory) }] : [],
  );
  const named = below.filter(({ match }) => match?.sure);
  const hazard = above.findIndex((cell) => matchOf(cell, memory)?.field === "hazard");
  const hasHazard = below.some(({ column }) => column === hazard);
  const underBlank = named.some(({ column }) => squeezed(above[column]) === "");
  return !hasHazard && underBlank && named.length >= 2 && named.length * 2 >= below.length;
}

type Match = Pick<HeaderMatch, "sure"> & { readonly field: Field | null };

function matchOf(cell: Cell | undefined, memory: HeaderMemory): Match | null {
  if (typeof cell !== "string") return null;
  const text = textOf(cell);
  const meaning = remembered(memory, text);
  return meaning === undefined ? fieldOfHeader(text) : { field: meaning, sure: true };
}
