import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { ExistingRow } from "#domain/imports/duplicates.ts";
import type { HeaderMemory, LearnedHeader } from "#domain/imports/header-memory.ts";
import type { Import, ImportStanding, RestingRows } from "#domain/imports/import.ts";
import type { NearbyRecord } from "#domain/imports/near-rows.ts";
import type { StandingRecord } from "#domain/imports/repeat-warnings.ts";
import type { RowPlace } from "#domain/imports/row-place.ts";

/** What became of a row that was not refused: its own record, or the one that it repeats. */
export type NotedRow = RowPlace & {
  readonly fingerprint: string;
  /** Its words in the form in which texts are compared. */
  readonly text: string;
  readonly outcome: "created" | "duplicate";
  readonly hazard: string;
  /** What a person should know of it: what it says newer than the record that it repeats, or who took it in as well. */
  readonly note: string | null;
};

/** A row of which it is asked whether it is on record. */
export type AskedRow = Pick<NotedRow, "fingerprint" | "text"> & { readonly enterprise: string | null };

/** A record that stands, with the unit of which it is. */
export type UnitRecord = NearbyRecord & { readonly home: string; readonly enterprise: string | null };

/** The units of which records are asked for: those on file by id, others by name in their reporting unit. */
export type NearbyUnits = {
  readonly enterprises: readonly string[];
  readonly unnamed: readonly { readonly home: string; readonly unitName: string }[];
};

/** A noted row as shown in the list of results. */
export type ResultRow = RowPlace &
  Pick<NotedRow, "outcome" | "hazard" | "note"> & {
    /** Number and words of the record; null where it is no longer within reach. */
    readonly number: string | null;
    readonly text: string | null;
    /** The row of the same file that it repeats, or into which it was read; null where it repeats a record. */
    readonly sameAs: RowPlace | null;
    /** How much of it is still to be completed. */
    readonly gaps: number;
    /** True when the record was taken back. */
    readonly withdrawn: boolean;
  };

/** A row whose record stands though its import was undone. */
export type LeftRow = RowPlace & Pick<ResultRow, "hazard" | "number">;

/** Port: imports inside one transaction. */
export type ImportBook = {
  /** Keeps every other import waiting until the transaction ends, so that two copies of a file do not pass each other. */
  takeTurn(): Promise<void>;
  insert(batch: Import): Promise<void>;
  save(batch: Import, seq: number): Promise<void>;
  find(id: string): Promise<Import | null>;
  /** What the actor's office said before that heads mean. */
  headerMemory(): Promise<HeaderMemory>;
  /** Remembers what a person of the office said that heads mean; the last word counts. */
  learnHeaders(learned: readonly LearnedHeader[]): Promise<void>;
  /** Locks the batch; null when there is none within reach. */
  hold(id: string): Promise<{ readonly batch: Import; readonly end: ChainEnd } | null>;
  list(limit: number): Promise<readonly Import[]>;
  /**
   * Records within reach that these rows may repeat: by fingerprint, words or enterprise. Withdrawn ones do not count,
   * nor those of the import `except`: what a file repeats of itself is found in the file.
   */
  alike(rows: readonly AskedRow[], except: string | null): Promise<readonly ExistingRow[]>;
  /**
   * Of these fingerprints, those of rows that another body of the actor's unit took in and whose records are out of the
   * actor's reach: told so that one hazard is not registered by two of them, and nothing more of it.
   */
  outOfSight(fingerprints: readonly string[]): Promise<ReadonlySet<string>>;
  /** Records within reach that carry these numbers of the platform above, by `platformNumberKey`; withdrawn ones do not count. */
  numbered(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Records of these units within reach that stand, latest first: what is shown beside rows for a person to compare. */
  recordsOfUnits(units: NearbyUnits): Promise<readonly UnitRecord[]>;
  /** These records, as far as they stand and are within reach. */
  recordsByIds(ids: readonly string[]): Promise<readonly UnitRecord[]>;
  /** What these records say where a row that repeats them may say otherwise, by id; as far as they stand and are within reach. */
  standingRecords(ids: readonly string[]): Promise<ReadonlyMap<string, StandingRecord>>;
  noteRows(batch: Import, rows: readonly NotedRow[]): Promise<void>;
  /** How many rows are noted, by outcome: how far a running import has come. */
  countRows(batch: Import): Promise<{ readonly created: number; readonly duplicate: number }>;
  rowsOf(
    batch: Import,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly ResultRow[]>;
  /** The records made by the import that stand and on which nobody has acted, in order of id from `after` on. */
  untouchedOf(
    batch: Import,
    page: { readonly after: string; readonly limit: number },
  ): Promise<readonly string[]>;
  /** The records made by the import that stand, and the rows from which they came, at most `limit`. */
  leftOf(batch: Import, limit: number): Promise<readonly LeftRow[]>;
  /** How many rows rest on records that another import made: of later ones on this, and of this on what was withdrawn. */
  resting(batch: Import): Promise<RestingRows>;
  /** How many of its records stand, on how many somebody has acted, and how many were withdrawn. */
  standing(batch: Import): Promise<ImportStanding>;
};
