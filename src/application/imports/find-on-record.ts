import type { Books } from "#application/books.ts";
import { platformNumberKey, readPlatformNumber } from "#domain/hazards/on-platform.ts";
import { findDuplicates, knownBy, sameUnit } from "#domain/imports/duplicates.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import { placeKey } from "#domain/imports/row-place.ts";
import type { ReadRow } from "#domain/imports/rows-to-place.ts";
import type { TwinChoice } from "#domain/imports/twin.ts";
import type { UnitRecord } from "./import-book.ts";
import { comparedText, type PlacedRow } from "./place-row.ts";

/** What a person chose on rows, by key of the row, and the import of which they are. */
type Looking = {
  readonly chosen: ReadonlyMap<string, TwinChoice>;
  /** Its records do not count: what a file repeats of itself was found in the file. */
  readonly except: string | null;
};

/**
 * Which of the placed rows are on record within reach, by key of the row: as a person chose, else by the rules. A
 * record that a person named and that stands no longer counts for nothing.
 */
export async function findOnRecord(
  imports: Books["imports"],
  placed: readonly PlacedRow[],
  { chosen, except }: Looking,
): Promise<ReadonlyMap<string, string>> {
  const named = await recordsNamed(imports, placed, chosen);
  const open = placed.filter(({ row }) => {
    const key = placeKey(row);
    return chosen.get(key)?.same !== false && !named.has(key);
  });
  return new Map([...named, ...(await byTheRules(imports, open, except))]);
}

async function recordsNamed(
  imports: Books["imports"],
  placed: readonly PlacedRow[],
  chosen: Looking["chosen"],
): Promise<ReadonlyMap<string, string>> {
  const named = placed.flatMap((one) => {
    const choice = chosen.get(placeKey(one.row));
    const of = choice?.same ? choice.of[0] : undefined;
    return of?.kind === "record" ? [{ one, id: of.id }] : [];
  });
  const records = await imports.recordsByIds(named.map(({ id }) => id));
  const standing = new Map(records.map((record) => [record.id, record]));
  return new Map(
    named.flatMap(({ one, id }) => {
      const record = standing.get(id);
      return record && mayBeOf(one, record) ? [[placeKey(one.row), id] as const] : [];
    }),
  );
}

/** Beside a row stand records of its own unit: one of another was not shown, and nobody can have compared it. */
function mayBeOf({ row, enterprise }: PlacedRow, record: UnitRecord): boolean {
  return (enterprise !== null && enterprise.id === record.enterprise) || sameUnit(row, record) !== false;
}

async function byTheRules(
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
    const record = records.get(platformNumberKey(numbers[index] ?? ""));
    return record ? [[placeKey(row), record] as const] : [];
  });
}

/** Which of the placed rows another body of the unit took in, with a record out of reach; by key of the row. */
export async function rowsOfOthers(
  imports: Books["imports"],
  placed: readonly PlacedRow[],
): Promise<ReadonlySet<string>> {
  const hidden = await imports.outOfSight(placed.map(({ row }) => knownBy(row)));
  return new Set(placed.filter(({ row }) => hidden.has(knownBy(row))).map(({ row }) => placeKey(row)));
}

/** Splits into parts of at most `size`, so that a long list goes through many short transactions. */
export function partsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** What a person chose on these rows, by key of the row. */
export function chosenOn(rows: readonly ReadRow[]): ReadonlyMap<string, TwinChoice> {
  return new Map(rows.flatMap(({ row, chosen }) => (chosen ? [[placeKey(row), chosen]] : [])));
}
