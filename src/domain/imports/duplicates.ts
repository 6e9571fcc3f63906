import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type DateReading, mayBeSameDay, writtenDate } from "./date-cell.ts";
import { comparableText } from "./hazard-text.ts";
import type { LedgerRow } from "./ledger-row.ts";
import type { RowPlace } from "./row-place.ts";

/** A hazard already on record, as far as the comparison needs it. */
export type ExistingRow = {
  readonly id: string;
  readonly hazardText: string;
  readonly unitName: string | null;
  readonly uscc: string | null;
  readonly foundOn: BusinessDate | null;
  /** The fingerprint of the row it was imported from, so that a gap completed since then hides nothing. */
  readonly fingerprint: string | null;
};

/** A row that is already there: as a record, or as an earlier row of the same file. */
export type Duplicate = RowPlace & {
  readonly of: { readonly kind: "record"; readonly id: string } | ({ readonly kind: "row" } & RowPlace);
  /** `sister`: another paper of the same workbook on the same hazard; its words went into the first row. */
  readonly why: "same" | "sister";
};

/**
 * What a row says of whose hazard it is, when it was found and in which words, unchanged by later columns: the same
 * row of next month's copy has the same fingerprint. Kept with the record made from it.
 */
export function fingerprintOf(row: LedgerRow): string {
  const whose = row.uscc ?? plain(row.unitName);
  const where = row.home ?? plain(row.county);
  const kind = whose === "" ? plain(row.enterpriseKind) : "";
  return [whose, where, kind, writtenDate(row.foundOn), comparableText(row.hazardText)].join("|");
}

/** The fingerprint by which a row of a file is known again: that of the row as it came, whatever was corrected in it. */
export function knownBy(row: LedgerRow): string {
  return row.asItCame ?? fingerprintOf(row);
}

/**
 * Which rows are already there. Careful on purpose: one text is found at many units. Rows of one unit (by credit code,
 * else by name) are the same when their words are and their dates do not contradict; rows without a unit when county,
 * kind of enterprise and date are the same too.
 */
export function findDuplicates(
  rows: readonly LedgerRow[],
  existing: readonly ExistingRow[],
): readonly Duplicate[] {
  const records = byText(existing, (record) => record.hazardText);
  const recordOf = new Map(existing.flatMap((one) => (one.fingerprint ? [[one.fingerprint, one]] : [])));
  const earlier = new Map<string, LedgerRow[]>();
  const texts = rows.map((row) => comparableText(row.hazardText));
  const times = timesOf(texts);
  const found: Duplicate[] = [];
  for (const [index, row] of rows.entries()) {
    const text = texts[index] ?? "";
    const record =
      existing.length === 0
        ? undefined
        : (recordOf.get(knownBy(row)) ?? records.get(text)?.find((one) => sameAsRecord(row, one)));
    // Most texts of a large ledger stand there once, and nothing can repeat them.
    const groups = times.get(text) === 1 ? [] : groupsOf(row, text);
    const near = groups.flatMap((group) => earlier.get(group) ?? []);
    const twin = record ? undefined : near.find((one) => sameAsRow(row, one));
    if (record) found.push(duplicate(row, { kind: "record", id: record.id }));
    else if (twin) found.push(duplicate(row, { kind: "row", sheet: twin.sheet, row: twin.row }));
    else for (const group of groups) addTo(earlier, group, row);
  }
  return [...found, ...sisterRows(rows)];
}

/** Where rows that are the same as this one can be: one text is found at thousands of units, and they are not compared. */
function groupsOf(row: LedgerRow, text: string): readonly string[] {
  if (!hasUnit(row)) return [`${text}|where|${fingerprintOf(row)}`];
  const code = row.uscc === null ? [] : [`${text}|code|${row.uscc}`];
  return row.unitName === null ? code : [...code, `${text}|name|${plain(row.unitName)}`];
}

function timesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

function duplicate(place: RowPlace, of: Duplicate["of"], why: Duplicate["why"] = "same"): Duplicate {
  return { sheet: place.sheet, row: place.row, of, why };
}

function sisterRows(rows: readonly LedgerRow[]): readonly Duplicate[] {
  return rows.flatMap((row) =>
    row.sisters.map((place) => duplicate(place, { kind: "row", sheet: row.sheet, row: row.row }, "sister")),
  );
}

function sameAsRecord(row: LedgerRow, record: ExistingRow): boolean {
  const date: DateReading =
    record.foundOn === null ? { kind: "none" } : { kind: "date", date: record.foundOn, precision: "day" };
  return sameUnit(row, record) === true && mayBeSameDay(row.foundOn, date);
}

function sameAsRow(row: LedgerRow, other: LedgerRow): boolean {
  const unit = sameUnit(row, other);
  if (unit !== null) return unit && mayBeSameDay(row.foundOn, other.foundOn);
  const placed = row.home !== null || row.county !== null;
  return placed && !hasUnit(row) && !hasUnit(other) && fingerprintOf(row) === fingerprintOf(other);
}

type Whose = Pick<ExistingRow, "uscc" | "unitName">;

/** Whether both are of one unit; null where one of the two does not name its own, so that nothing can be said. */
export function sameUnit(one: Whose, other: Whose): boolean | null {
  if (one.uscc !== null && other.uscc !== null) return one.uscc === other.uscc;
  if (one.unitName === null || other.unitName === null) return null;
  return plain(one.unitName) === plain(other.unitName);
}

function hasUnit(row: Whose): boolean {
  return row.uscc !== null || row.unitName !== null;
}

function plain(text: string | null): string {
  return text === null ? "" : comparableText(text);
}

function byText<T>(all: readonly T[], textIn: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    addTo(groups, comparableText(textIn(one)), one);
  }
  return groups;
}
