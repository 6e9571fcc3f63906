import { alike, type Bigrams, bigramShare, bigramsOf } from "#domain/hazards/repeat.ts";
import { dayOf } from "./date-cell.ts";
import { type ExistingRow, sameUnit } from "./duplicates.ts";
import { comparableText } from "./hazard-text.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { placeKey } from "./row-place.ts";
import { areNear, figuresOf, type RecordTwin, type RowTwin, readingOfDay } from "./twin.ts";

/** A record with which rows are compared, as it is shown beside them. */
export type NearbyRecord = Omit<ExistingRow, "fingerprint"> & Pick<RecordTwin, "number" | "stage">;

/** Earlier rows of one unit that a row is compared with; a unit with more of them has a ledger of its own kind. */
const mostCompared = 100;
/** What is shown beside a row. */
const mostShown = 3;

/**
 * Earlier rows of the file that may speak of the same hazard though their words differ: the same unit, similar words,
 * no figures that contradict, near days. Proposed to a person; the rules take each for a hazard of its own.
 */
export function nearRows(rows: readonly LedgerRow[]): ReadonlyMap<string, readonly RowTwin[]> {
  const near = new Map<string, readonly RowTwin[]>();
  for (const unit of byUnit(rows)) {
    if (unit.length < 2) continue;
    // Signs of a whole ledger of one unit would take more than its rows: those that are compared no more are let go.
    const signs: (Signs | undefined)[] = [];
    for (const [index, row] of unit.entries()) {
      signs[index] = signsOf(row.hazardText);
      if (index > mostCompared) signs[index - mostCompared - 1] = undefined;
      const found: RowTwin[] = [];
      for (let at = index - 1; at >= Math.max(0, index - mostCompared) && found.length < mostShown; at -= 1) {
        const other = unit[at];
        if (!other || !soundAlike(signs[index], signs[at])) continue;
        if (sameUnit(row, other) !== true || !areNear(row.foundOn, other.foundOn)) continue;
        found.push(rowTwin(other, false));
      }
      if (found.length > 0) near.set(placeKey(row), found);
    }
  }
  return near;
}

/** An earlier row as it is shown beside another. */
export function rowTwin(row: LedgerRow, exact: boolean): RowTwin {
  const foundOn = dayOf(row.foundOn) ?? row.words["found-on"];
  return { kind: "row", sheet: row.sheet, row: row.row, text: row.hazardText, foundOn, exact };
}

/** Records that may be the hazard of a row, by the same signs; `records` are those of its unit. */
export function nearRecords(row: LedgerRow, records: readonly NearbyRecord[]): readonly RecordTwin[] {
  if (records.length === 0) return [];
  const own = signsOf(row.hazardText);
  return records
    .filter(({ foundOn }) => areNear(row.foundOn, readingOfDay(foundOn)))
    .filter(({ hazardText }) => soundAlike(own, signsOf(hazardText)))
    .slice(0, mostShown)
    .map((record) => recordTwin(record, false));
}

/** A record as it is shown beside a row. */
export function recordTwin(
  { id, number, stage, hazardText, foundOn }: NearbyRecord,
  exact: boolean,
): RecordTwin {
  return { kind: "record", id, number, stage, text: hazardText, foundOn, exact };
}

/** Whether two texts may tell of the same by their words and figures. */
export function readAlike(one: string, other: string): boolean {
  return soundAlike(signsOf(one), signsOf(other));
}

/** What of a text is compared, drawn once where it is compared with many. */
type Signs = { readonly bigrams: Bigrams; readonly figures: string };

function signsOf(text: string): Signs {
  return { bigrams: bigramsOf(text), figures: figuresOf(text) };
}

function soundAlike(one: Signs | undefined, other: Signs | undefined): boolean {
  if (!one || !other) return false;
  const contradict = one.figures !== "" && other.figures !== "" && one.figures !== other.figures;
  return !contradict && bigramShare(one.bigrams, other.bigrams) >= alike;
}

function byUnit(rows: readonly LedgerRow[]): Iterable<readonly LedgerRow[]> {
  const units = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const unit = row.unitName === null ? row.uscc : comparableText(row.unitName);
    if (!unit) continue;
    const group = units.get(unit);
    if (group) group.push(row);
    else units.set(unit, [row]);
  }
  return units.values();
}
