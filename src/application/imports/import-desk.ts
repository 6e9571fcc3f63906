import type { OpenBooks } from "#application/books.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";
import type { CorrectedCell } from "#domain/imports/correction.ts";
import type { ReadingChoices, SheetReading, SkippedLine } from "#domain/imports/ledger-reading.ts";
import type { UnreadRow } from "#domain/imports/read-line.ts";
import type { ReadRow } from "#domain/imports/rows-to-place.ts";
import type { Workbook } from "#domain/imports/sheet.ts";
import type { TwinChoice } from "#domain/imports/twin.ts";
import type { PackedList, Packing } from "./packed-list.ts";

/** Port: reads the bytes of an .xlsx or .csv. @throws {Refusal} `invalid` for anything else, in a sentence */
export type ReadWorkbook = (bytes: Uint8Array, fileName: string) => Promise<Workbook>;

/** A ledger as read, its long lists packed: a large one has more rows than may be handled in one go. */
export type PackedLedger = {
  readonly sheets: readonly SheetReading[];
  /** Rows of the file: those of `rows`, their sisters, and the refused. */
  readonly read: number;
  readonly rows: PackedList<ReadRow>;
  readonly refused: PackedList<UnreadRow>;
  readonly skipped: PackedList<SkippedLine>;
  /** Cells that were read as a person corrected them. */
  readonly corrected: readonly CorrectedCell[];
  /** What a person chose on rows that are in the file. */
  readonly chosen: readonly TwinChoice[];
};

/**
 * Port: reads a ledger file and the rows in it, away from the thread that serves everybody.
 *
 * @throws {Refusal} `invalid` when it is no spreadsheet, or too large a one
 */
export type ReadLedger = (file: LedgerFile) => Promise<PackedLedger>;

/** What the use cases on imports need beside the books. */
export type ImportDesk = {
  readonly openBooks: OpenBooks;
  readonly newId: NewId;
  readonly files: FileStore;
  readonly readLedger: ReadLedger;
  readonly packing: Packing;
};

/** A ledger file as handed in, with what a person chose in the preview. */
export type LedgerFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly choices: ReadingChoices;
};

/** How far an import has come: rows done, of rows to do. */
export type Progress = (done: number, total: number) => void;
