import type { Books } from "#application/books.ts";
import type { ImportInput } from "#domain/hazards/acts/import.ts";
import { repeatWarnings } from "#domain/imports/repeat-warnings.ts";
import { placeKey } from "#domain/imports/row-place.ts";
import type { PlacedRow } from "./place-row.ts";

/** What rows say otherwise or newer than the records that they repeat, by key of the row; nothing of rows that say the same. */
export async function newsOfRepeats<Row extends PlacedRow>(
  imports: Books["imports"],
  placed: readonly Row[],
  onRecord: ReadonlyMap<string, string>,
  recordFor: (row: Row) => ImportInput,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const repeats = placed.filter(({ row }) => onRecord.has(placeKey(row)));
  const standing = await imports.standingRecords([...onRecord.values()]);
  return new Map(
    repeats.flatMap((one) => {
      const record = standing.get(onRecord.get(placeKey(one.row)) ?? "");
      const news = record ? repeatWarnings(one.row, recordFor(one), record) : [];
      return news.length > 0 ? [[placeKey(one.row), news] as const] : [];
    }),
  );
}
