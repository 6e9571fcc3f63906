import type { ExportedTable } from "#domain/documents/table-to-export.ts";
import { streamWorkbook } from "./stream-workbook.ts";

/** The bytes of a table as they are handed out. */
export async function wholeWorkbook(table: ExportedTable): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of streamWorkbook(table)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
