import type { BusinessDate } from "#domain/calendar/dates.ts";
import { readPlatformNumber } from "#domain/hazards/on-platform.ts";
import { type DateReading, dayOf } from "#domain/imports/date-cell.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import type { ClaimedLevel } from "#domain/imports/level-cell.ts";
import type { RowPlace } from "#domain/imports/row-place.ts";
import type { RowStatus } from "#domain/imports/status-cell.ts";

/** What the platform holds of one hazard, by a row of its export. Null: the row does not say. */
export type HeldRow = RowPlace & {
  readonly number: string | null;
  readonly text: string;
  readonly unitName: string | null;
  readonly foundOn: DateReading;
  readonly deadline: BusinessDate | null;
  readonly level: ClaimedLevel | null;
  readonly status: RowStatus;
  /** The words of its status, as they stand there. */
  readonly statusText: string | null;
};

/** A row of a ledger as what the platform holds; only what compares is kept. */
export function heldRow(row: LedgerRow): HeldRow {
  return {
    ...{ sheet: row.sheet, row: row.row, text: row.hazardText, unitName: row.unitName },
    number: readPlatformNumber(row.hazardNumber),
    foundOn: row.foundOn,
    deadline: row.deadline.kind === "date" ? dayOf(row.deadline) : null,
    // What stands over the whole table says nothing of a single row.
    level: row.levelFrom === "cell" ? row.level : null,
    ...{ status: row.status, statusText: row.statusText },
  };
}
