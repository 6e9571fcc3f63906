import type { Books } from "#application/books.ts";
import { type Duplicate, findDuplicates, fingerprintOf } from "#domain/imports/duplicates.ts";
import type { LedgerReading } from "#domain/imports/ledger-reading.ts";
import type { LedgerRow, RowPlace } from "#domain/imports/ledger-row.ts";
import { comparedText, type PlacedRow } from "./place-row.ts";

/** A key by which a row of a file is found again. */
export function placeKey({ sheet, row }: RowPlace): string {
  return `${row}\n${sheet}`;
}

/** What a file repeats of itself, and the rows that are left to be looked up on record. */
export function repeatsWithin(reading: LedgerReading): {
  readonly twins: readonly Duplicate[];
  readonly rest: readonly LedgerRow[];
} {
  const twins = findDuplicates(reading.rows, []);
  const repeated = new Set(twins.map(placeKey));
  return { twins, rest: reading.rows.filter((row) => !repeated.has(placeKey(row))) };
}

/**
 * Which of the placed rows are on record within reach, by key of the row. Records of the import `except` do not
 * count: what a file repeats of itself was found in the file.
 */
export async function findOnRecord(
  imports: Books["imports"],
  placed: readonly PlacedRow[],
  except: string | null,
): Promise<ReadonlyMap<string, string>> {
  const asked = placed.map(({ row, enterprise }) => ({
    fingerprint: fingerprintOf(row),
    text: comparedText(row),
    enterprise: enterprise?.id ?? null,
  }));
  const existing = await imports.alike(asked, except);
  const rows = placed.map(({ row }) => row);
  const found = findDuplicates(rows, existing);
  return new Map(found.flatMap((one) => (one.of.kind === "record" ? [[placeKey(one), one.of.id]] : [])));
}

/** Splits into parts of at most `size`, so that a long list goes through many short transactions. */
export function partsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
