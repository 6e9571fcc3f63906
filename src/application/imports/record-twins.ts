import type { Books } from "#application/books.ts";
import { nearRecords, recordTwin } from "#domain/imports/near-rows.ts";
import { placeKey } from "#domain/imports/row-place.ts";
import type { ReadRow } from "#domain/imports/rows-to-place.ts";
import type { RecordTwin } from "#domain/imports/twin.ts";
import { findOnRecord } from "./find-on-record.ts";
import type { UnitRecord } from "./import-book.ts";
import type { PlacedRow } from "./place-row.ts";

type Told = {
  readonly part: readonly ReadRow[];
  /** Which rows are on record, by the rules and by what a person chose. */
  readonly onRecord: ReadonlyMap<string, string>;
};

/**
 * The records that are shown beside rows, by key of the row: the one that the rules take for the same, else those of
 * the unit that come near. What a person chose changes what becomes of a row, not what it is shown beside.
 */
export async function recordTwins(
  imports: Books["imports"],
  placed: readonly PlacedRow[],
  { part, onRecord }: Told,
): Promise<ReadonlyMap<string, readonly RecordTwin[]>> {
  const read = new Map(part.map((one) => [placeKey(one.row), one]));
  const alone = placed.filter(({ row }) => !read.get(placeKey(row))?.twins.some(({ exact }) => exact));
  const chosen = alone.filter(({ row }) => Boolean(read.get(placeKey(row))?.chosen));
  const byTheRules = await findOnRecord(imports, chosen, { chosen: new Map(), except: null });
  const ruled = new Set(chosen.map(({ row }) => placeKey(row)));
  const exact = new Map([...onRecord].filter(([key]) => !ruled.has(key)).concat([...byTheRules]));
  const standing = new Map((await imports.recordsByIds([...exact.values()])).map((one) => [one.id, one]));
  const near = alone.filter(({ row }) => !exact.has(placeKey(row)));
  const ofUnit = await recordsByUnit(imports, near);
  const twins = new Map<string, readonly RecordTwin[]>();
  for (const one of alone) {
    const key = placeKey(one.row);
    const same = standing.get(exact.get(key) ?? "");
    const found = same ? [recordTwin(same, true)] : nearRecords(one.row, ofUnit.get(unitOf(one) ?? "") ?? []);
    if (found.length > 0) twins.set(key, found);
  }
  return twins;
}

async function recordsByUnit(
  imports: Books["imports"],
  placed: readonly PlacedRow[],
): Promise<ReadonlyMap<string, readonly UnitRecord[]>> {
  const enterprises = [...new Set(placed.flatMap(({ enterprise }) => enterprise?.id ?? []))];
  const unnamed = placed.flatMap(({ enterprise, home, row: { unitName } }) =>
    enterprise === null && unitName !== null ? [{ home, unitName }] : [],
  );
  const records = await imports.recordsOfUnits({ enterprises, unnamed });
  const byUnit = new Map<string, UnitRecord[]>();
  for (const record of records) {
    const unit = record.enterprise ?? nameKey(record.home, record.unitName);
    const group = byUnit.get(unit);
    if (group) group.push(record);
    else byUnit.set(unit, [record]);
  }
  return byUnit;
}

function unitOf({ enterprise, home, row }: PlacedRow): string | null {
  return enterprise?.id ?? (row.unitName === null ? null : nameKey(home, row.unitName));
}

function nameKey(home: string, unitName: string | null): string {
  return `${home} ${unitName ?? ""}`;
}
