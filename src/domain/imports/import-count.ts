import type { Duplicate } from "./duplicates.ts";
import type { LedgerReading } from "./ledger-reading.ts";
import type { LedgerRow } from "./ledger-row.ts";
import { type RefusedRow, refusedRow } from "./read-line.ts";

/** The figures of an import; created + duplicate + refused = read, always. */
export type ImportCount = {
  readonly read: number;
  readonly created: number;
  readonly duplicate: number;
  readonly refused: readonly RefusedRow[];
  readonly skipped: number;
};

/** The rows that become records: those that are not there yet. */
function rowsToCreate(reading: LedgerReading, duplicates: readonly Duplicate[]): readonly LedgerRow[] {
  const there = new Set(duplicates.map((one) => `${one.row}\n${one.sheet}`));
  return reading.rows.filter((row) => !there.has(`${row.row}\n${row.sheet}`));
}

/** Counts what an import would do or did. */
export function countImport(reading: LedgerReading, duplicates: readonly Duplicate[]): ImportCount {
  return {
    read: reading.read,
    created: rowsToCreate(reading, duplicates).length,
    duplicate: duplicates.length,
    refused: reading.refused.map(refusedRow),
    skipped: reading.skipped.length,
  };
}
