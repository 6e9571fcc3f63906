import { findDuplicates } from "./duplicates.ts";
import type { LedgerReading } from "./ledger-reading.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { placeKey, type RowPlace } from "./row-place.ts";

/** A row of a ledger that was read, with the earlier row of the same file that it repeats. */
export type ReadRow = {
  readonly row: LedgerRow;
  readonly repeats: RowPlace | null;
  /** True when a later row repeats it. */
  readonly repeated: boolean;
};

/** The rows of a reading in the order of the file, each told from those before it. */
export function rowsToPlace(reading: Pick<LedgerReading, "rows">): readonly ReadRow[] {
  const earlier = new Map<string, RowPlace>();
  const repeated = new Set<string>();
  for (const { sheet, row, of, why } of findDuplicates(reading.rows, [])) {
    if (why !== "same" || of.kind !== "row") continue;
    earlier.set(placeKey({ sheet, row }), { sheet: of.sheet, row: of.row });
    repeated.add(placeKey(of));
  }
  return reading.rows.map((row) => {
    const key = placeKey(row);
    return { row, repeats: earlier.get(key) ?? null, repeated: repeated.has(key) };
  });
}

/** How many rows of the file these are, their sisters among them. */
export function rowsIn(rows: readonly ReadRow[]): number {
  return rows.reduce((sum, { row }) => sum + 1 + row.sisters.length, 0);
}
