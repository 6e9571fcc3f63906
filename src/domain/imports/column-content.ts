import type { BusinessDate } from "#domain/calendar/dates.ts";
import { normaliseUscc, reasonNotUscc } from "#domain/parties/uscc.ts";
import { saysNone, squeezed, textOf } from "./cell-text.ts";
import { type DateSetting, dayOf, readDate } from "./date-cell.ts";
import { readDeadline } from "./deadline-cell.ts";
import type { Field } from "./field.ts";
import { fieldOfHeader, isForeignHeader } from "./header.ts";
import { readHome } from "./home-cell.ts";
import { readLevel } from "./level-cell.ts";
import type { Cell } from "./sheet.ts";
import { isPlainStatus, readStatus } from "./status-cell.ts";
import type { Column } from "./table.ts";
import { isOverPeople } from "./unread-column.ts";

/** What the cells below a head are read by. */
export type ContentSetting = Pick<DateSetting, "year" | "since1904"> & {
  /** The day of the reading; null where nobody said it, and no day counts as to come. */
  readonly today: BusinessDate | null;
};

/** The rows that are looked at: they say what a column holds as well as all of them do. */
export const rowsSampled = 400;
/** The share of the filled cells that must agree before a column is taken for what they say. */
const plainShare = 0.8;
/** The share of dated rows that cannot be a completion which shows that the column holds none. */
const contradictingShare = 0.3;

/**
 * Looks at the cells where the head does not settle what a column holds: a day of completion that stands in unfinished
 * rows or lies ahead is the deadline, and under an unknown head plain words and dates say what they are. What a person
 * said, now or before, is never overruled, and a field that has a column is not given to a second one.
 */
export function settledByContent(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  setting: ContentSetting,
): readonly Column[] {
  const guessed = tellingColumn(plainColumns(countedRows(columns, rows), rows), rows);
  return laterDays(notYetDone(guessed, rows, setting), rows, setting);
}

/** 编号 over 1, 2, 3 counts the rows of the file; the number of a hazard is longer, or tells more than its place. */
function countedRows(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Column[] {
  const numbered = columns.find(
    ({ field, by }) => field === "hazard-number" && by !== "person" && by !== "memory",
  );
  if (!numbered) return columns;
  const counts = filledCells(rows, numbered.index).map((cell) => Number(squeezed(cell)));
  const counting = counts.every((count, at) => count === (counts[at - 1] ?? count - 1) + 1 && count >= 1);
  if (counts.length < leastCounted || !counting || (counts[0] ?? 0) > 1) return columns;
  const field = takenBy(columns).has("seq") ? null : "seq";
  return columns.map((one) => (one.index === numbered.index ? { ...one, field, by: "content" } : one));
}

/** One or two rows may be numbered so by a register. */
const leastCounted = 3;

const plainWords: readonly (readonly [Field, (cell: Cell) => boolean])[] = [
  ["status", isPlainStatus],
  ["uscc", (cell) => reasonNotUscc(normaliseUscc(textOf(cell))) === null],
  ["level", (cell) => readLevel(cell) !== null],
  ["county", (cell) => readHome(cell) !== null],
];

function plainColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Column[] {
  const taken = takenBy(columns);
  return columns.map((column) => {
    if (!isOpen(column)) return column;
    const cells = filledCells(rows, column.index);
    const found = plainWords.find(([field, isOne]) => !taken.has(field) && mostly(cells, isOne));
    if (!found) return column;
    taken.add(found[0]);
    return { ...column, field: found[0], by: "content" };
  });
}

/** A hazard is told in at least as many characters. */
const leastTold = 6;

/**
 * Where no head names the hazard, the one unknown column that tells something of its own in nearly every row is it:
 * better a guess that a person sees than a ledger refused from the first row to the last.
 */
function tellingColumn(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Column[] {
  if (takenBy(columns).has("hazard") || columns.some(({ by }) => by === "person")) return columns;
  const open = columns.filter(
    (column) => isOpen(column) && column.header !== "" && !isOverPeople(column.header),
  );
  const telling = open.filter(({ index }) => tells(filledCells(rows, index), rows));
  const named = telling.filter(({ header }) => /隐患|问题|不符合/.test(header));
  const [only, second] = named.length > 0 ? named : telling;
  if (!only || second) return columns;
  return columns.map((one) => (one.index === only.index ? { ...one, field: "hazard", by: "content" } : one));
}

function tells(cells: readonly Cell[], rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => !saysNone(cell))).length;
  const told = cells.filter((cell) => typeof cell === "string" && sentence.test(squeezed(cell)));
  return told.length >= filled * plainShare && new Set(told).size >= told.length * ownShare;
}

const sentence = new RegExp(`^(?=.{${leastTold},}).*[\\u4e00-\\u9fff]{4}`, "s");
/** Of so many cells each says something else: measures and names of departments repeat. */
const ownShare = 0.5;

/** A column taken for the day of completion by a head that may as well mean the deadline (整改时间, 完成时间). */
function notYetDone(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  setting: ContentSetting,
): readonly Column[] {
  const column = columns.find(({ field }) => field === "completed-on");
  const byHead = column && (column.by === "word" || column.by === "pattern");
  if (!column || !byHead || surelyDone.test(squeezed(column.header))) return columns;
  const status = columns.find(({ field }) => field === "status")?.index;
  const dated = rows.filter((row) => dayIn(row, column, setting) !== null);
  const against = dated.filter((row) => {
    const open = status !== undefined && readStatus(row[status]) === "open";
    const day = dayIn(row, column, setting);
    return open || (setting.today !== null && day !== null && day > setting.today);
  });
  if (against.length === 0 || against.length < dated.length * contradictingShare) return columns;
  const hasDeadline = columns.some(({ field }) => field === "deadline");
  if (hasDeadline && against.length < dated.length) return columns;
  const settled: Column = hasDeadline
    ? { ...column, field: null, by: "nothing" }
    : { ...column, field: "deadline", by: "content" };
  return columns.map((one) => (one.index === column.index ? settled : one));
}

const surelyDone = /实际|已|销号|核销|办结|闭环/;

/** Under an unknown head, days that all lie on or after the day found, most of them after it, are the deadline. */
function laterDays(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  setting: ContentSetting,
): readonly Column[] {
  const found = columns.find(({ field }) => field === "found-on");
  if (!found || takenBy(columns).has("deadline")) return columns;
  const guessed = columns.find(
    (column) =>
      isOpen(column) &&
      column.header !== "" &&
      // A second 日期 means another day found, or nobody knows what.
      fieldOfHeader(column.header) === null &&
      areLaterDays(column, found, { rows, setting }),
  );
  if (!guessed) return columns;
  const settled: Column = { ...guessed, field: "deadline", by: "content" };
  return columns.map((one) => (one.index === guessed.index ? settled : one));
}

function areLaterDays(
  column: Column,
  found: Column,
  { rows, setting }: { readonly rows: readonly (readonly Cell[])[]; readonly setting: ContentSetting },
): boolean {
  const cells = filledCells(rows, column.index);
  const isDay = (cell: Cell) => readDeadline(cell, setting).kind === "date" && textOf(cell).length > 2;
  if (!mostly(cells, isDay)) return false;
  const pairs = rows.flatMap((row) => {
    const [first, then] = [dayIn(row, found, setting), dayIn(row, column, setting)];
    return first !== null && then !== null ? [{ first, then }] : [];
  });
  const later = pairs.filter(({ first, then }) => then > first);
  return pairs.every(({ first, then }) => then >= first) && later.length * 2 > pairs.length;
}

function dayIn(row: readonly Cell[], { index }: Column, setting: ContentSetting): BusinessDate | null {
  return dayOf(readDate(row[index], { ...setting, ofRange: "last" }));
}

function isOpen({ field, by, header }: Column): boolean {
  return field === null && by === "nothing" && !isForeignHeader(header);
}

function takenBy(columns: readonly Column[]): Set<Field> {
  return new Set(columns.flatMap(({ field }) => field ?? []));
}

function filledCells(rows: readonly (readonly Cell[])[], index: number): readonly Cell[] {
  return rows.flatMap((row) => {
    const cell = row[index] ?? null;
    return saysNone(cell) ? [] : [cell];
  });
}

function mostly(cells: readonly Cell[], isOne: (cell: Cell) => boolean): boolean {
  return cells.length > 0 && cells.filter(isOne).length >= cells.length * plainShare;
}
