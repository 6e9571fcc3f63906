import type { ExportedTable } from "#domain/documents/table-to-export.ts";
import { bookParts } from "./streaming/book-parts.ts";
import { headRows, sheetText } from "./streaming/sheet-text.ts";
import { stylesPart } from "./streaming/table-styles.ts";
import { zipStream } from "./streaming/zip-stream.ts";

/** Rows are handed to the packer some at a time. */
const pieceLength = 64 * 1024;

/**
 * Writes a table as an .xlsx while its rows are read, laid out for paper however long it is: no more of it is held than
 * a piece. (The stream of the library that reads and writes other workbooks knows no merged cells, heights or page.) Texts are written as texts, so that what somebody typed is never run as a formula.
 */
export async function* streamWorkbook(table: ExportedTable): AsyncGenerator<Uint8Array> {
  yield* zipStream([
    ...bookParts(table.name, headRows(table)),
    { name: "xl/styles.xml", text: [stylesPart()] },
    { name: "xl/worksheets/sheet1.xml", text: inPieces(sheetText(table)) },
  ]);
}

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
