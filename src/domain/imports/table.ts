import { squeezed, textOf } from "./cell-text.ts";
import type { Field } from "./field.ts";
import { countsInWan, fieldOfHeader, type HeaderMatch } from "./header.ts";
import type { Cell, Merge, Sheet } from "./sheet.ts";

/** What one column was taken for, and by what; `field` null: it is not read. The first column is 0. */
export type Column = {
  readonly index: number;
  readonly header: string;
  readonly field: Field | null;
  readonly by: "word" | "pattern" | "person" | "nothing";
};

/** What a person says that a column holds, over what was found; null: leave it out. */
export type ColumnChoice = { readonly sheet: string; readonly column: number; readonly field: Field | null };

/** Where the table of a sheet stands: its head (rows counted from 0) and its columns. */
export type Table = {
  readonly headTop: number;
  readonly headBottom: number;
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<Field, number>;
  readonly fundsInWan: boolean;
  /** Merged areas by the rows they touch. */
  readonly mergesAt: ReadonlyMap<number, readonly Merge[]>;
};

const rowsSearchedForHead = 40;
const leastFields = 3;
const leastFieldsWithoutHazard = 5;
const tallestHead = 3;

/** Finds the head by its words and reads the columns below it; null where the sheet holds no table that we know. */
export function findTable(sheet: Sheet, choices: readonly ColumnChoice[] = []): Table | null {
  const best = bestHeadRow(sheet);
  if (best === null) return null;
  const [headTop, headBottom] = wholeHead(sheet, best);
  const columns = columnsOf(sheet, [headTop, headBottom], choices);
  const columnOf = new Map<Field, number>();
  for (const column of columns) if (column.field) columnOf.set(column.field, column.index);
  const funds = columns.find((column) => column.field === "funds");
  return {
    headTop,
    headBottom,
    columns,
    columnOf,
    fundsInWan: countsInWan(funds?.header ?? ""),
    mergesAt: mergesByRow(sheet),
  };
}

/** The value that stands for a cell: its own, or that of the merged area it lies in. */
function valueAt(sheet: Sheet, row: number, column: number): Cell {
  const own = sheet.rows[row]?.[column] ?? null;
  if (own !== null && own !== "") return own;
  const merge = sheet.merges.find((area) => covers(area, row, column));
  return merge ? (sheet.rows[merge.top]?.[merge.left] ?? null) : own;
}

/** True when the area takes in the cell. */
export function covers(area: Merge, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Real sheets hold a merge or two a row; a file made to exhaust us holds more and loses them. */
const mostMergedRows = 1_000_000;

function mergesByRow(sheet: Sheet): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>();
  let touched = 0;
  for (const area of sheet.merges) {
    const last = Math.min(area.bottom, sheet.rows.length - 1);
    touched += last - area.top + 1;
    if (touched > mostMergedRows) break;
    for (let row = area.top; row <= last; row += 1) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return byRow;
}

function bestHeadRow(sheet: Sheet): number | null {
  let best: { readonly row: number; readonly score: number } | null = null;
  for (let row = 0; row < Math.min(sheet.rows.length, rowsSearchedForHead); row += 1) {
    const named = fieldsNamedIn(sheet, row);
    const enough = named.size >= (named.has("hazard") ? leastFields : leastFieldsWithoutHazard);
    const score = named.size + (named.has("hazard") ? leastFields : 0);
    if (enough && (best === null || score > best.score)) best = { row, score };
  }
  return best?.row ?? null;
}

function fieldsNamedIn(sheet: Sheet, row: number): ReadonlySet<Field> {
  return new Set((sheet.rows[row] ?? []).flatMap((cell) => matchOf(cell)?.field ?? []));
}

/** Widens the head to the rows that merged cells tie to it, or that hold nothing but further column names. */
function wholeHead(sheet: Sheet, row: number): readonly [number, number] {
  let [top, bottom] = [row, row];
  while (
    top > 0 &&
    bottom - top < tallestHead - 1 &&
    sheet.merges.some((m) => m.top < top && m.bottom >= top)
  ) {
    top -= 1;
  }
  while (bottom - top < tallestHead - 1 && continuesHead(sheet, bottom)) bottom += 1;
  return [top, bottom];
}

function continuesHead(sheet: Sheet, bottom: number): boolean {
  if (sheet.merges.some((merge) => merge.top <= bottom && merge.bottom > bottom)) return true;
  const above = sheet.rows[bottom] ?? [];
  const below = (sheet.rows[bottom + 1] ?? []).flatMap((cell, column) =>
    squeezed(cell) ? [{ cell, column, match: matchOf(cell) }] : [],
  );
  const named = below.filter(({ match }) => match?.sure);
  const hazard = above.findIndex((cell) => matchOf(cell)?.field === "hazard");
  const hasHazard = below.some(({ column }) => column === hazard);
  const underBlank = named.some(({ column }) => squeezed(above[column]) === "");
  return !hasHazard && underBlank && named.length >= 2 && named.length * 2 >= below.length;
}

function matchOf(cell: Cell | undefined): HeaderMatch | null {
  return typeof cell === "string" ? fieldOfHeader(textOf(cell)) : null;
}

function columnsOf(
  sheet: Sheet,
  [top, bottom]: readonly [number, number],
  choices: readonly ColumnChoice[],
): readonly Column[] {
  const width = Math.max(0, ...sheet.rows.slice(top, bottom + 1).map((row) => row.length));
  const chosen = choices.filter((choice) => choice.sheet === sheet.name);
  const taken = new Set<Field>(chosen.flatMap((choice) => (choice.field ? [choice.field] : [])));
  const found = Array.from({ length: width }, (_, index) => {
    const texts = headTexts(sheet, index, [top, bottom]);
    const header = texts.at(-1) ?? "";
    return { index, header, match: fieldOfHeader(header, texts.slice(0, -1).join("")) };
  });
  const settled = new Map<number, Column>();
  for (const sure of [true, false]) {
    for (const { index, header, match } of found) {
      if (settled.has(index)) continue;
      const choice = chosen.find((one) => one.column === index);
      if (choice) settled.set(index, { index, header, field: choice.field, by: "person" });
      else if (match && match.sure === sure && !taken.has(match.field)) {
        taken.add(match.field);
        settled.set(index, { index, header, field: match.field, by: sure ? "word" : "pattern" });
      }
    }
  }
  return found.map(
    ({ index, header }) => settled.get(index) ?? { index, header, field: null, by: "nothing" },
  );
}

function headTexts(
  sheet: Sheet,
  column: number,
  [top, bottom]: readonly [number, number],
): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const text = textOf(valueAt(sheet, row, column)) || groupToTheLeft(sheet, row, [column, bottom]);
    if (text && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

/** A CSV keeps no merged cells: a blank in an upper row of the head stands below the group begun to its left. */
function groupToTheLeft(sheet: Sheet, row: number, [column, bottom]: readonly [number, number]): string {
  if (sheet.merges.length > 0 || row === bottom || !squeezed(sheet.rows[bottom]?.[column])) return "";
  const left = (sheet.rows[row] ?? []).slice(0, column).findLast((cell) => squeezed(cell));
  return textOf(left);
}
