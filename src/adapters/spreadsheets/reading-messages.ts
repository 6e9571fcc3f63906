import type { LedgerFile, PackedLedger } from "#application/imports/import-desk.ts";
import type { MarkedFile } from "#application/imports/result-of-import.ts";
import type { FillBlank, FillPlan } from "#application/tables/table-desk.ts";
import type { Workbook } from "#domain/imports/sheet.ts";
import type { RefusalCode } from "#domain/refusal.ts";
import type { markWorkbook } from "./mark-workbook.ts";

/** A file as it was handed in. */
export type FileToRead = { readonly bytes: Uint8Array; readonly fileName: string };

/** A blank, and what is written into it. */
export type FileToFill = { readonly bytes: Uint8Array; readonly plan: FillPlan };

/** What a process is started for: a file, a ledger or a blank to read, one to write what became of its rows beside, a blank to fill. */
export type ApartTask =
  | { readonly kind: "read"; readonly file: FileToRead }
  | { readonly kind: "blank"; readonly file: FileToRead }
  | { readonly kind: "ledger"; readonly file: LedgerFile }
  | { readonly kind: "mark"; readonly file: MarkedFile }
  | { readonly kind: "fill"; readonly file: FileToFill };

/** What each of them gives. */
export type ApartResult = {
  readonly read: Workbook;
  readonly ledger: PackedLedger;
  readonly blank: Workbook;
  readonly fill: Awaited<ReturnType<FillBlank>>;
  readonly mark: Awaited<ReturnType<typeof markWorkbook>>;
};

/** What such a process says, once: what came of it, the sentence of a refusal, or a fault. */
export type FromApart =
  | { readonly kind: "done"; readonly result: ApartResult[keyof ApartResult] }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly sentence: string }
  | { readonly kind: "fault"; readonly message: string };
