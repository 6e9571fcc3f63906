import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { type CellValue, writeXlsxStream } from "hucre/xlsx";
import type { ExportedTable } from "#domain/documents/table-to-export.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { bodyStyle } from "./sheet-styles.ts";
import { writeTable } from "./write-table.ts";

/** A table of more rows is read by programs and not printed: it is written while it is read, without a page set up. */
const mostPrinted = 5000;

/**
 * Writes a table as an .xlsx while its rows are read. As many as anybody prints are laid out for paper; of a longer
 * table no more is held than that and a chunk. Texts are written as texts, so that what somebody typed is never run as
 * a formula.
 */
export async function* streamWorkbook(table: ExportedTable, most = mostPrinted): AsyncGenerator<Uint8Array> {
  const rows = cleaned(table.rows);
  try {
    const first: CellValue[][] = [];
    for (let next = await rows.next(); ; next = await rows.next()) {
      if (next.done) {
        yield await writeTable(table, first);
        return;
      }
      first.push(next.value);
      if (first.length > most) break;
    }
    const bytes = writeXlsxStream(followed(first, rows), {
      name: table.name,
      columns: table.columns.map(({ label, width }) => ({ header: label, width, style: textStyle })),
      freezePane: { rows: 1 },
    });
    yield* Readable.fromWeb(bytes as ReadableStream) as AsyncIterable<Uint8Array>;
  } finally {
    await rows.return(undefined);
  }
}

const textStyle = { ...bodyStyle("left"), numFmt: "@" };

async function* followed(
  first: readonly CellValue[][],
  rest: AsyncIterable<CellValue[]>,
): AsyncGenerator<CellValue[]> {
  yield* first;
  yield* rest;
}

async function* cleaned(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<CellValue[], void> {
  for await (const row of rows) {
    yield row.map((cell) => (typeof cell === "string" ? cleanText(cell) : cell));
  }
}
