import type { BusinessDate } from "#domain/calendar/dates.ts";
import { squeezed, textOf } from "./cell-text.ts";
import { rowsSampled, settledByContent } from "./column-content.ts";
import type { Field } from "./field.ts";
import { findHeads, type HeadRows } from "./head-rows.ts";
import { type FundsUnit, fieldOfHeader, fundsUnitOf } from "./header.ts";
import { type HeaderMemory, remembered } from "./header-memory.ts";
import type { Cell, Merge, Sheet } from "./sheet.ts";
import { type TickColumns, tickColumnsOf } from "./tick-columns.ts";
import { yearOfTitles } from "./title-year.ts";
import { exampleIn, keptColumns } from "./unread-column.ts";

/** What one column was taken for, and by what; `field` null: it is not read. The first column is 0. */
export type Column = {
  readonly index: number;
  readonly header: string;
  readonly field: Field | null;
  readonly by: "word" | "pattern" | "content" | "person" | "memory" | "nothing";
  /** What stands first in it, for a person who is to say what it holds; null for a blank column. */
  readonly example: string | null;
};

/** What a person says that a column holds, over what was found; null: leave it out. */
export type ColumnChoice = {
  readonly sheet: string;
  readonly column: number;
  readonly field: Field | null;
  /** The first row of the head, as the spreadsheet numbers it, where the sheet has several tables. */
  readonly headRow?: number | undefined;
};

/** Where a table of a sheet stands: its rows from title to end, its head (counted from 0) and its columns. */
export type Table = {
  readonly top: number;
  /** The last row that may belong to it. */
  readonly bottom: number;
  readonly headTop: number;
  readonly headBottom: number;
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<Field, number>;
  /** The columns that tell of the hazard (隐患名称, 隐患内容), where there are several; the first is that of `columnOf`. */
  readonly hazardColumns: readonly number[];
  /** Of the fields of which a row ticks one of several columns, those columns. */
  readonly ticks: readonly TickColumns[];
  /** Columns without a meaning, whose words go with the record as they stand. */
  readonly kept: ReturnType<typeof keptColumns>;
  readonly fundsUnit: FundsUnit | null;
  /** Merged areas by the rows they touch. */
  readonly mergesAt: ReadonlyMap<number, readonly Merge[]>;
};

/** What decides what a column holds beside its head: a person now, an earlier correction, or what stands below it. */
export type ColumnMeanings = {
  readonly choices: readonly ColumnChoice[];
  readonly memory: HeaderMemory;
  readonly today?: BusinessDate | undefined;
  readonly since1904?: boolean;
};

/** Finds the heads by their words and reads the columns below them; none where the sheet holds no table that we know. */
export function findTables(sheet: Sheet, meanings: ColumnMeanings): readonly Table[] {
  const heads = findHeads(sheet, meanings.memory);
  const tops = heads.map(({ top }, index) => (index === 0 ? 0 : titleAbove(sheet, top)));
  const mergesAt = mergesByRow(sheet);
  return heads.map((head, index): Table => {
    const [top, bottom] = [tops[index] ?? 0, (tops[index + 1] ?? sheet.rows.length) - 1];
    const body = sheet.rows.slice(head.bottom + 1, Math.min(bottom + 1, head.bottom + 1 + rowsSampled));
    const { byHead, ticks } = withTicks(sheet, head, columnsOf(sheet, head, meanings));
    const told = byHead.map((column) => ({ ...column, example: exampleIn(body, column.index) }));
    const columns = settledByContent(told, body, {
      year: yearOfTitles(titlesOver(sheet, top, head.top)),
      since1904: meanings.since1904 ?? false,
      today: meanings.today ?? null,
    });
    const columnOf = new Map<Field, number>();
    const hazardColumns = columns.flatMap(({ field, index: at }) => (field === "hazard" ? [at] : []));
    for (const column of columns) if (column.field) columnOf.set(column.field, column.index);
    if (hazardColumns[0] !== undefined) columnOf.set("hazard", hazardColumns[0]);
    for (const {
      field,
      columns: [first],
    } of ticks)
      if (first) columnOf.set(field, first.index);
    const funds = columns.find((column) => column.field === "funds");
    return {
      top,
      bottom,
      headTop: head.top,
      headBottom: head.bottom,
      columns,
      columnOf,
      hazardColumns,
      ticks,
      kept: keptColumns(columns),
      fundsUnit: fundsUnitOf(funds?.header ?? ""),
      mergesAt,
    };
  });
}

/** What stands above a head, and the name of the sheet: it may name the year and the level of all rows below. */
export function titlesOver(sheet: Sheet, top: number, headTop: number): readonly string[] {
  return [...sheet.rows.slice(top, headTop).flat().map(textOf), sheet.name];
}

/** The first of the lines above a head further down that can only be its title. */
function titleAbove(sheet: Sheet, head: number): number {
  let top = head;
  while (top > 0 && (sheet.rows[top - 1] ?? []).filter((cell) => squeezed(cell) !== "").length <= 1) top -= 1;
  return top;
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

type HeadColumn = Omit<Column, "example">;

function columnsOf(sheet: Sheet, head: HeadRows, { choices, memory }: ColumnMeanings): readonly HeadColumn[] {
  const rows = sheet.rows.slice(head.top, head.bottom + 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const chosen = choices.filter(
    ({ sheet: name, headRow }) => name === sheet.name && (headRow ?? head.top + 1) === head.top + 1,
  );
  const found = Array.from({ length: width }, (_, index) => {
    const texts = headTexts(sheet, index, [head.top, head.bottom]);
    const header = texts.at(-1) ?? "";
    const said = chosen.find((one) => one.column === index);
    const before = said ? undefined : remembered(memory, header);
    return { index, header, said, before, match: fieldOfHeader(header, texts.slice(0, -1).join("")) };
  });
  const taken = new Set<Field>(found.flatMap(({ said }) => said?.field ?? []));
  const settled = new Map<number, HeadColumn>();
  const settle = (column: HeadColumn) => {
    if (column.field) taken.add(column.field);
    settled.set(column.index, column);
  };
  for (const { index, header, said, before } of found) {
    if (said) settle({ index, header, field: said.field, by: "person" });
    else if (before !== undefined && !(before && before !== "hazard" && taken.has(before)))
      settle({ index, header, field: before, by: "memory" });
  }
  // A short name of the hazard and what it is are told in two columns; where somebody chose one, it is the one.
  const hazardOpen = !taken.has("hazard");
  for (const sure of [true, false]) {
    for (const { index, header, match } of found) {
      if (settled.has(index) || match?.sure !== sure) continue;
      const tellsMore = match.field === "hazard" && sure && hazardOpen && isNew(header, settled);
      if (taken.has(match.field) && !tellsMore) continue;
      settle({ index, header, field: match.field, by: sure ? "word" : "pattern" });
    }
  }
  return found.map(
    ({ index, header }) => settled.get(index) ?? { index, header, field: null, by: "nothing" },
  );
}

function isNew(header: string, settled: ReadonlyMap<number, HeadColumn>): boolean {
  return ![...settled.values()].some((one) => squeezed(one.header) === squeezed(header));
}

/** The columns, with those of which a row ticks one taken together for what their group asks. */
function withTicks(sheet: Sheet, head: HeadRows, columns: readonly HeadColumn[]) {
  const heads = columns.map((column) => {
    const texts = headTexts(sheet, column.index, [head.top, head.bottom]);
    return { ...column, group: texts.slice(0, -1).join("") };
  });
  const ticks = tickColumnsOf(heads, sheet.rows.slice(head.bottom + 1, head.bottom + 1 + rowsSampled));
  const fieldAt = new Map(
    ticks.flatMap((one) => one.columns.map(({ index }) => [index, one.field] as const)),
  );
  const byHead = columns.map((column): HeadColumn => {
    const field = fieldAt.get(column.index);
    return field ? { ...column, field, by: "content" } : column;
  });
  return { byHead, ticks };
}

/** What stands over a column in the rows of a head, from the top; what a merged area says twice is said once. */
export function headTexts(
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
