import type { OpenBooks } from "#application/books.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";
import type { ReadingChoices } from "#domain/imports/ledger-reading.ts";
import type { Workbook } from "#domain/imports/sheet.ts";

/** Port: reads the bytes of an .xlsx or .csv. @throws {Refusal} `invalid` for anything else, in a sentence */
export type ReadWorkbook = (bytes: Uint8Array, fileName: string) => Promise<Workbook>;

/** What the use cases on imports need beside the books. */
export type ImportDesk = {
  readonly openBooks: OpenBooks;
  readonly newId: NewId;
  readonly files: FileStore;
  readonly readWorkbook: ReadWorkbook;
};

/** A ledger file as handed in, with what a person chose in the preview. */
export type LedgerFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly choices: ReadingChoices;
};

/** How far an import has come: rows done, of rows to do. */
export type Progress = (done: number, total: number) => void;
