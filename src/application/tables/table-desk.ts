import type { OpenBooks } from "#application/books.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";
import type { ReadWorkbook } from "#application/imports/import-desk.ts";
import type { FilledCell } from "#domain/tables/table-value.ts";

/** A cell to be written where it stands. Rows and columns count from 0. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly value: FilledCell };

/** What is written into a blank: rows in place of its body, and single cells around it or in it. */
export type FillPlan = {
  readonly sheet: string;
  /** The body that gives way to the rows, and what each of them holds by column; a column that is absent is left blank. */
  readonly body: {
    readonly top: number;
    /** Null: to the end of the sheet. */
    readonly bottom: number | null;
    readonly rows: readonly ReadonlyMap<number, FilledCell>[];
  } | null;
  /** Where they stand in the blank, outside its body. A cell with a formula keeps it. */
  readonly cells: readonly PlacedCell[];
  /** Whose copy it is, in the properties of the file. */
  readonly mark: string;
};

/** Port: reads a blank: the sheets of an .xlsx, or the tables of a .docx. @throws {Refusal} `invalid` for anything else */
export type ReadBlank = ReadWorkbook;

/**
 * Port: writes into a blank, and leaves everything else of it as it is.
 *
 * @throws {Refusal} `invalid` for a file that it cannot open
 */
export type FillBlank = (
  blank: Uint8Array,
  plan: FillPlan,
) => Promise<{ readonly bytes: Uint8Array; readonly ending: "xlsx" | "docx" }>;

/** What the use cases on tables need beside the books. */
export type TableDesk = {
  /** Rows that one may take out without approval; no limit of its own where it is not set. */
  readonly exportRows?: number;
  readonly openBooks: OpenBooks;
  readonly newId: NewId;
  readonly files: FileStore;
  readonly readBlank: ReadBlank;
  readonly fillBlank: FillBlank;
};
