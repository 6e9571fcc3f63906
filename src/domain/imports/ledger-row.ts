import type { SectorCode } from "#domain/criteria/sector.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import type { Gap } from "#domain/hazards/gap.ts";
import type { Basis } from "./basis.ts";
import type { Corrected } from "./correction.ts";
import { type DateReading, dayOf } from "./date-cell.ts";
import type { DeadlineReading } from "./deadline-cell.ts";
import type { Field } from "./field.ts";
import type { ClaimedLevel } from "./level-cell.ts";
import type { ListedLevel } from "./listing-cell.ts";
import type { RowPlace } from "./row-place.ts";
import type { Picture } from "./sheet.ts";
import type { RowStatus } from "./status-cell.ts";
import type { ColumnWords } from "./unread-column.ts";

/**
 * What a row may come in as. `major` only where the ledger says so *and* cites a criterion; a row that cites a law and
 * no criterion is `not-confirmed`, whatever its level cell says; `general` where the cell says so and nothing is cited.
 */
export type Standing = "major" | "general" | "not-confirmed";

/** One hazard as a ledger tells it. Null: the ledger does not say. Nothing here is guessed. */
export type LedgerRow = RowPlace & {
  readonly seq: string | null;
  readonly hazardNumber: string | null;
  readonly hazardText: string;
  readonly spot: string | null;
  readonly category: string | null;

  readonly unitName: string | null;
  readonly uscc: string | null;
  /** Code of the reporting unit; null with a `county` for a place that is none of the 14. */
  readonly home: string | null;
  readonly county: string | null;
  readonly reportedBy: string | null;
  readonly township: string | null;
  readonly address: string | null;
  readonly principal: string | null;
  readonly enterpriseKind: string | null;
  /** The hazard field; null with a `sectorText` for a name that is not known. */
  readonly sector: SectorCode | null;
  readonly sectorText: string | null;

  readonly foundOn: DateReading;
  readonly foundBy: FoundBy;
  readonly foundByText: string | null;
  readonly inspector: string | null;

  readonly level: ClaimedLevel | null;
  readonly levelFrom: "cell" | "title" | null;
  /** The word of the cell, where it is neither 重大 nor 一般 (较大). */
  readonly levelText: string | null;
  readonly basis: Basis;
  readonly citesCriterion: boolean;
  readonly standing: Standing;
  readonly listed: ListedLevel | null;
  /** Words on the listing that say more than whether there is one. */
  readonly listedText: string | null;

  readonly measures: string | null;
  readonly deadline: DeadlineReading;
  readonly status: RowStatus;
  readonly statusText: string | null;
  readonly completedOn: DateReading;
  readonly struckOffOn: DateReading;
  readonly responsible: string | null;
  readonly fundsYuan: number | null;
  /** Neither the cell nor its head says in what unit; it was read in yuan. */
  readonly fundsUnitless: boolean;
  readonly reviewedOn: DateReading;
  readonly reviewer: string | null;
  readonly reviewResult: string | null;
  readonly remark: string | null;
  /** For the tip office alone. */
  readonly tipNote: string | null;
  readonly pictures: readonly Picture[];

  readonly gaps: readonly Gap[];
  /** Fields taken from the row above: 同上, merged cells, the blank cells of an enterprise's block. */
  readonly carried: readonly Field[];
  /** Of those, the blank cells of the row that continue the block above: nothing in the row itself says so. */
  readonly continued: readonly Field[];
  /** What the cells of these fields say word for word, a serial number as its day. */
  readonly words: Readonly<Record<DayField, string | null>>;
  /** What stands in columns that nobody gave a meaning, kept as it stands. */
  readonly others: readonly ColumnWords[];
  /** Cells that hold something which could not be read; the words are kept for whoever completes the record. */
  readonly unreadable: readonly Unreadable[];
  /** Cells that a person corrected in the preview; the row is read with the corrections. */
  readonly corrected: readonly Corrected[];
  /** The fingerprint of a corrected row as it came, by which next month's copy of the file is known; null: it is the row's own. */
  readonly asItCame: string | null;
  /** Rows of sister sheets that speak of the same hazard and were read into this one. */
  readonly sisters: readonly RowPlace[];
};

/** The fields of days. What could not be used of their cells is kept in their words. */
export const dayFields = ["found-on", "deadline", "completed-on", "struck-off-on", "reviewed-on"] as const;
type DayField = (typeof dayFields)[number];

/** A cell whose words say something that we cannot read. */
export type Unreadable = { readonly field: Field; readonly text: string };

/** What a level, a basis and nothing else allow a row to come in as. */
export function standingOf(level: ClaimedLevel | null, basis: Basis): Standing {
  if (basis.kind === "criterion") return level === "major" ? "major" : "not-confirmed";
  return level === "general" && basis.kind === "none" ? "general" : "not-confirmed";
}

/** What a record made from the row would lack. */
export function gapsOf(
  whose: Pick<LedgerRow, "unitName" | "uscc" | "home" | "sector">,
  foundOn: DateReading,
): readonly Gap[] {
  const missing: Gap[] = [];
  if (whose.home === null) missing.push("home");
  if (whose.unitName === null && whose.uscc === null) missing.push("unit");
  if (whose.sector === null) missing.push("field");
  if (dayOf(foundOn) === null) missing.push("found-on");
  return missing;
}
