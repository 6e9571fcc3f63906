import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import type { ExportedTable } from "#domain/documents/table-to-export.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { cleanText } from "./clean-text.ts";

/**
 * Writes a table as an .xlsx while its rows are read: no more of it is held than a chunk. Texts are written as texts,
 * so that what somebody typed is never run as a formula.
 */
export function streamWorkbook({ name, columns, rows }: ExportedTable): AsyncIterable<Uint8Array> {
  const bytes = writeXlsxStream(written(rows), {
    name,
    columns: columns.map(({ label, width }) => ({ header: label, width, style: { numFmt: "@" } })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(bytes as ReadableStream);
}

async function* written(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<CellValue[]> {
  for await (const row of rows) {
    yield row.map((cell) => (typeof cell === "string" ? cleanText(cell) : cell));
  }
}
