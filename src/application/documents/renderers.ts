import type { Paper } from "#domain/documents/paper.ts";
import type { ExportedTable } from "#domain/documents/table-to-export.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";

/** Bytes of the pictures of a paper, by the id of their content. One that is missing prints as an empty frame. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

/** Port: sets a paper with its pictures; the same paper and pictures give the same bytes. */
export type RenderPaper = (paper: Paper, pictures: PictureBytes) => Promise<Uint8Array>;

/** Port: writes sheets as an .xlsx in the layouts that offices keep. */
export type WriteWorkbook = (sheets: readonly PrintedSheet[]) => Promise<Uint8Array>;

/** Port: a table as an .xlsx, written while its rows are read. */
export type StreamWorkbook = (table: ExportedTable) => AsyncIterable<Uint8Array>;
