import type { Books } from "#application/books.ts";
import { readPlatformNumber } from "#domain/hazards/on-platform.ts";
import { findDuplicates, knownBy } from "#domain/imports/duplicates.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { placeKey } from "#domain/imports/row-place.ts";
import { comparedText, type PlacedRow } from "./place-row.ts";

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
    fingerprint: knownBy(row),
    text: comparedText(row),
    enterprise: enterprise?.id ?? null,
  }));
  const existing = await imports.alike(asked, except);
  const rows = placed.map(({ row }) => row);
  const found = findDuplicates(rows, existing);
  return new Map([
    ...found.flatMap((one) => (one.of.kind === "record" ? [[placeKey(one), one.of.id] as const] : [])),
    ...(await numberedAlike(imports, rows)),
  ]);
}

/** Rows that carry the number under which the platform above knows a record. */
async function numberedAlike(
  imports: Books["imports"],
  rows: readonly LedgerRow[],
): Promise<readonly (readonly [string, string])[]> {
  const numbers = rows.map((row) => readPlatformNumber(row.hazardNumber));
  const records = await imports.numbered(numbers.filter((number) => number !== null));
  return rows.flatMap((row, index) => {
    const record = records.get(numbers[index] ?? "");
    return record ? [[placeKey(row), record] as const] : [];
  });
}

/** Splits into parts of at most `size`, so that a long list goes through many short transactions. */
export function partsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
