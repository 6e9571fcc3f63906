import { findDuplicates } from "./duplicates.ts";
import { filledFromRepeat } from "./filled-row.ts";
import type { LedgerReading } from "./ledger-reading.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { nearRows, rowTwin } from "./near-rows.ts";
import { rowRepeatWarnings } from "./repeat-warnings.ts";
import { placeKey, type RowPlace } from "./row-place.ts";
import { choicesByRow, type RowTwin, type TwinChoice } from "./twin.ts";

/** A row of a ledger that was read, with the earlier row of the same file that it repeats. */
export type ReadRow = {
  readonly row: LedgerRow;
  readonly repeats: RowPlace | null;
  /** True when a later row repeats it. */
  readonly repeated: boolean;
  /** Earlier rows of the file that say the same, or nearly. */
  readonly twins: readonly RowTwin[];
  /** What it says beyond or other than the row that it repeats. */
  readonly news: readonly string[];
  /** What a person said of it beside what was shown. */
  readonly chosen: TwinChoice | null;
};

/** Repeats from which a row is filled; a file with more of one row is made to exhaust us. */
const mostFilling = 50;

/**
 * The rows of a reading in the order of the file, each told from those before it, by the rules and by what a person
 * chose. What a row leaves blank is filled from its repeats.
 */
export function rowsToPlace(
  { rows }: Pick<LedgerReading, "rows">,
  choices: readonly TwinChoice[] = [],
): readonly ReadRow[] {
  const twinOf = new Map<string, RowPlace>();
  for (const { sheet, row, of, why } of findDuplicates(rows, [])) {
    if (why === "same" && of.kind === "row") twinOf.set(placeKey({ sheet, row }), of);
  }
  const near = nearRows(rows);
  const chosenFor = choicesByRow(choices);
  const rowAt = new Map(rows.map((row) => [placeKey(row), row]));
  const before = new Set<string>();
  const leaders = new Map<string, RowPlace>();
  const repeated = new Map<string, number>();
  const filled = new Map<string, LedgerRow>();
  const told = rows.map((row) => {
    const key = placeKey(row);
    const twin = rowAt.get(placeKey(twinOf.get(key) ?? none));
    const twins = twin ? [rowTwin(twin, true)] : (near.get(key) ?? noTwins);
    const chosen = ofShown(chosenFor.get(key) ?? null, twins);
    const repeats = leaderOf(repeatedBy(chosen, twin), { before, leaders });
    before.add(key);
    if (!repeats) return { row, repeats, twins, news: noNews, chosen };
    const leaderKey = placeKey(repeats);
    const times = (repeated.get(leaderKey) ?? 0) + 1;
    leaders.set(key, repeats);
    repeated.set(leaderKey, times);
    const first = filled.get(leaderKey) ?? rowAt.get(leaderKey);
    if (!first || times > mostFilling) return { row, repeats, twins, news: noNews, chosen };
    filled.set(leaderKey, filledFromRepeat(first, row));
    return { row, repeats, twins, news: rowRepeatWarnings(row, first), chosen };
  });
  return told.map((one) => {
    const key = placeKey(one.row);
    return { ...one, row: filled.get(key) ?? one.row, repeated: repeated.has(key) };
  });
}

const none: RowPlace = { sheet: "", row: 0 };
const noTwins: readonly RowTwin[] = [];
const noNews: readonly string[] = [];

/** A choice as far as it names rows that were shown; whether its records were is known to the record. Null where nothing is left. */
function ofShown(choice: TwinChoice | null, twins: readonly RowTwin[]): TwinChoice | null {
  if (!choice) return null;
  const shown = new Set(twins.map(placeKey));
  const of = choice.of.filter((one) => one.kind === "record" || shown.has(placeKey(one)));
  return of.length === choice.of.length ? choice : of.length > 0 ? { ...choice, of } : null;
}

/** The row that this one repeats: the one a person named, else the one that the rules find; none where a person parted them. */
function repeatedBy(chosen: TwinChoice | null, twin: LedgerRow | undefined): RowPlace | null {
  if (!chosen) return twin ?? null;
  const [named] = chosen.of;
  return chosen.same && named?.kind === "row" ? named : null;
}

type Read = { readonly before: ReadonlySet<string>; readonly leaders: ReadonlyMap<string, RowPlace> };

/** What repeats a repetition repeats the first; a row that does not come before it is none to repeat. */
function leaderOf(place: RowPlace | null, { before, leaders }: Read): RowPlace | null {
  if (!place || !before.has(placeKey(place))) return null;
  const { sheet, row } = leaders.get(placeKey(place)) ?? place;
  return { sheet, row };
}

/** How many rows of the file these are, their sisters among them. */
export function rowsIn(rows: readonly ReadRow[]): number {
  return rows.reduce((sum, { row }) => sum + 1 + row.sisters.length, 0);
}
