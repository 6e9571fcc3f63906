import type { BusinessDate } from "#domain/calendar/dates.ts";
import { textOf } from "./cell-text.ts";
import { withContinued } from "./continued-lines.ts";
import { correctionsOf } from "./corrected-cells.ts";
import type { CorrectedCell, Correction } from "./correction.ts";
import { readDate, writtenDate } from "./date-cell.ts";
import type { HeaderMemory } from "./header-memory.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { levelOfTitle } from "./level-cell.ts";
import { type SkipReason, whyNoRow } from "./line.ts";
import { readLine, readNumbered, type UnreadRow } from "./read-line.ts";
import { cellReaders, type RowSetting } from "./read-row.ts";
import { rowCellsReader } from "./row-cells.ts";
import { placeKey, type RowPlace } from "./row-place.ts";
import type { Picture, Sheet, Workbook } from "./sheet.ts";
import { joinNumbered, joinSisters, type NumberedRow } from "./sisters.ts";
import { type Column, type ColumnChoice, findTables, type Table, titlesOver } from "./table.ts";
import { type TableBeside, tableBeside, withoutBeside } from "./table-beside.ts";
import { yearOfTitles } from "./title-year.ts";
import type { TwinChoice } from "./twin.ts";

/** What a person chose in the preview, over what was found. */
export type ReadingChoices = {
  readonly columns?: readonly ColumnChoice[];
  /** Names of sheets to leave out. */
  readonly leftOut?: readonly string[];
  /** What cells ought to say, row by row; they hold whatever their columns are taken for. */
  readonly corrections?: readonly Correction[];
  /** What rows are beside which others were shown: the same hazard, or another. */
  readonly twins?: readonly TwinChoice[];
  /** What the office said of such heads before. */
  readonly memory?: HeaderMemory;
  /** The day of the reading: a day of completion that is still to come is none. */
  readonly today?: BusinessDate;
};

/** What a table of a sheet was taken for; no columns where no table was found. A sheet with two tables is told twice. */
export type SheetReading = {
  readonly sheet: string;
  /** The rows of the head as the spreadsheet numbers them. */
  readonly headRows: readonly number[];
  readonly columns: readonly Column[];
  /** True where nobody who opens the file sees the sheet. */
  readonly hidden: boolean;
  /** How many rows were read that nobody sees who opens the file, and the first of them as the spreadsheet numbers them. */
  readonly hiddenRows: { readonly count: number; readonly first: readonly number[] };
  /** A second table to the right, which is not read; null where there is none. */
  readonly beside: TableBeside | null;
};

/** A line that is no row, and why. */
export type SkippedLine = RowPlace & { readonly why: SkipReason };

/** A whole file as read. `rows` hold one hazard each; sister rows are counted in `read` and listed in their row. */
export type LedgerReading = {
  readonly sheets: readonly SheetReading[];
  readonly rows: readonly LedgerRow[];
  readonly refused: readonly UnreadRow[];
  readonly skipped: readonly SkippedLine[];
  /** Cells that were read as a person corrected them. */
  readonly corrected: readonly CorrectedCell[];
  /** Rows of the file: those that became `rows`, their sisters, and the refused. */
  readonly read: number;
};

/** Reads the ledger of a workbook by its header texts. Writes nothing and decides nothing: a person looks at it next. */
export function readLedger(workbook: Workbook, choices: ReadingChoices = {}): LedgerReading {
  const readings = workbook.sheets.flatMap((sheet) => readSheet(sheet, choices, workbook.since1904 ?? false));
  const rows = readings.flatMap((reading) => reading.rows);
  const numbered = readings.flatMap((reading) => reading.numbered);
  const joined = joinNumbered(joinSisters(rows), numbered);
  const left = new Set(joined.left.map(placeKey));
  const refused = [...readings.flatMap((reading) => reading.refused), ...joined.left];
  const sisters = numbered.flatMap(({ row }) => (left.has(placeKey(row)) ? [] : [row]));
  return {
    sheets: readings.map((reading) => reading.taken),
    rows: joined.rows,
    refused,
    skipped: readings.flatMap((reading) => reading.skipped),
    corrected: [...rows, ...sisters, ...refused].flatMap(({ sheet, row, corrected }) =>
      corrected.map((one) => ({ sheet, row, ...one })),
    ),
    read: rows.length + sisters.length + refused.length,
  };
}

type OneTable = {
  readonly taken: SheetReading;
  readonly rows: readonly LedgerRow[];
  readonly refused: readonly UnreadRow[];
  /** Rows that name their hazard by its number alone. */
  readonly numbered: readonly NumberedRow[];
  readonly skipped: readonly SkippedLine[];
};

function readSheet(whole: Sheet, choices: ReadingChoices, since1904: boolean): readonly OneTable[] {
  if (choices.leftOut?.includes(whole.name)) return [wholeSheetSkipped(whole, "left-out")];
  const beside = tableBeside(whole);
  const sheet = beside ? withoutBeside(whole, beside) : whole;
  const { columns = [], memory = new Map(), today, corrections = [] } = choices;
  const meanings = { choices: columns, memory, today, since1904 };
  const tables = findTables(sheet, meanings);
  if (tables.length === 0) return [wholeSheetSkipped(sheet, "no-table")];
  const said = correctionsOf(corrections, sheet.name);
  const known = { since1904, today: today ?? null, said };
  const read = tables.map((table) => readTable(sheet, table, known));
  return read.map((one, at) => (at === 0 ? { ...one, taken: { ...one.taken, beside } } : one));
}

/** What holds for all tables of the workbook. */
type Known = {
  readonly since1904: boolean;
  readonly today: BusinessDate | null;
  /** What a person said of cells of the sheet, by row. */
  readonly said: ReadonlyMap<number, readonly Correction[]>;
};

function readTable(sheet: Sheet, table: Table, known: Known): OneTable {
  const lines = linesOf(sheet).filter((line) => line >= table.top && line <= table.bottom);
  const cells = rowCellsReader(sheet, table);
  const settings = settingsOf(sheet, table, known);
  const [rows, refused, skipped]: [LedgerRow[], UnreadRow[], SkippedLine[]] = [[], [], []];
  const numbered: NumberedRow[] = [];
  const whys = lines.map((line) => whyNoRow(sheet, line, table));
  for (const [at, line] of lines.entries()) {
    const place = { sheet: sheet.name, row: line + 1 };
    const why = whys[at];
    if (why) {
      skipped.push({ ...place, why });
      if (why !== "head" && why !== "continued") cells.endBlock();
      continue;
    }
    const raw = sheet.rows[line] ?? [];
    const continued = continuedFrom(whys, at).map((next) => lines[next] ?? next);
    const whole = withContinued(cells.read(line), { sheet, table, lines: continued });
    const one = { place, raw, cells: whole, said: known.said.get(place.row) };
    const setting = settings(line, continued);
    const read = readLine(one, table, setting);
    if (!("reason" in read)) rows.push(read);
    else {
      const byNumber = readNumbered(one, read, setting);
      if (byNumber) numbered.push(byNumber);
      else refused.push(read);
    }
  }
  const taken = takenFor(sheet, table);
  const all = [...rows, ...refused, ...numbered.map(({ row }) => row)];
  return { taken: { ...taken, hiddenRows: hiddenOf(sheet, all) }, rows, refused, numbered, skipped };
}

/** The lines right below one that go on with it. */
function continuedFrom(whys: readonly (SkipReason | null)[], at: number): readonly number[] {
  const next: number[] = [];
  for (let below = at + 1; whys[below] === "continued"; below += 1) next.push(below);
  return next;
}

function wholeSheetSkipped(sheet: Sheet, why: SkipReason): OneTable {
  const filled = linesOf(sheet).filter((line) => isFilled(sheet, line));
  return {
    taken: {
      sheet: sheet.name,
      headRows: [],
      columns: [],
      hidden: sheet.hidden ?? false,
      hiddenRows: { count: 0, first: [] },
      beside: null,
    },
    rows: [],
    refused: [],
    numbered: [],
    skipped: filled.map((line) => ({ sheet: sheet.name, row: line + 1, why })),
  };
}

/** Hidden rows that are named; of more it is told how many there are. */
const mostHiddenNamed = 10;

function hiddenOf({ hiddenRows = [] }: Sheet, read: readonly RowPlace[]): SheetReading["hiddenRows"] {
  const hidden = new Set(hiddenRows);
  const rows = read.flatMap(({ row }) => (hidden.has(row - 1) ? [row] : []));
  return { count: rows.length, first: rows.sort((a, b) => a - b).slice(0, mostHiddenNamed) };
}

function takenFor(sheet: Sheet, table: Table): Omit<SheetReading, "hiddenRows"> {
  const { headTop, headBottom, columns } = table;
  const headRows = Array.from({ length: headBottom - headTop + 1 }, (_, index) => headTop + index + 1);
  return { sheet: sheet.name, headRows, columns, hidden: sheet.hidden ?? false, beside: null };
}

/** The lines of the sheet down to the last one that holds anything: formatted blank rows below belong to no file. */
function linesOf(sheet: Sheet): readonly number[] {
  let last = sheet.rows.length - 1;
  while (last >= 0 && !isFilled(sheet, last)) last -= 1;
  return Array.from({ length: last + 1 }, (_, line) => line);
}

function isFilled(sheet: Sheet, line: number): boolean {
  return (sheet.rows[line] ?? []).some((cell) => textOf(cell) !== "");
}

/**
 * The one year that all days of the column of days found name: what its neighbours say, a day without a year means too.
 * A day that is still to come is a slip of the pen and says nothing.
 */
function yearOfColumn(
  sheet: Sheet,
  { columnOf, headBottom, bottom }: Table,
  { since1904, today }: Known,
): number | null {
  const column = columnOf.get("found-on");
  if (column === undefined) return null;
  const years = new Set<string>();
  for (const row of sheet.rows.slice(headBottom + 1, bottom + 1)) {
    const written = writtenDate(readDate(row[column], { since1904 }));
    if (written !== "" && (today === null || written <= today)) years.add(written.slice(0, 4));
    if (years.size > 1) return null;
  }
  const [year] = years;
  return year === undefined ? null : Number(year);
}

const noPictures: readonly Picture[] = [];

function settingsOf(sheet: Sheet, table: Table, known: Known) {
  const { since1904, today } = known;
  const titles = titlesOver(sheet, table.top, table.headTop);
  const titleLevel = titles.map(levelOfTitle).find((level) => level !== null) ?? null;
  const dates = { year: yearOfTitles(titles) ?? yearOfColumn(sheet, table, known), since1904 };
  const readers = cellReaders(dates);
  const picturesAt = new Map<number, readonly Picture[]>();
  for (const picture of sheet.pictures) {
    picturesAt.set(picture.row, [...(picturesAt.get(picture.row) ?? []), picture]);
  }
  const { fundsUnit } = table;
  const afterColumn = table.columnOf.get("photo-after");
  return (line: number, continued: readonly number[]): RowSetting => {
    const own = picturesAt.get(line) ?? noPictures;
    const pictures =
      continued.length === 0 ? own : [line, ...continued].flatMap((one) => picturesAt.get(one) ?? []);
    // What shows the mended state says nothing of what was found.
    const after = pictures.filter(({ column }) => column === afterColumn).length;
    return {
      titleLevel,
      fundsUnit,
      dates,
      today,
      readers,
      pictures: after === 0 ? pictures : pictures.filter(({ column }) => column !== afterColumn),
      picturesAfter: after,
    };
  };
}
