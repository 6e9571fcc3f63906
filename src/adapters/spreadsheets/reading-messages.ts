import type { Workbook } from "#domain/imports/sheet.ts";
import type { RefusalCode } from "#domain/refusal.ts";

/** The file that a reading thread is started with. */
export type FileToRead = { readonly bytes: Uint8Array; readonly fileName: string };

/** What a reading thread says, once: the file as read, the sentence of a refusal, or a fault. */
export type FromReader =
  | { readonly kind: "read"; readonly workbook: Workbook }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly sentence: string }
  | { readonly kind: "fault"; readonly message: string };
