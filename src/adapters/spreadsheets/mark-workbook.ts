import { parseCsv, writeCsv } from "hucre/csv";
import { openXlsx, saveXlsx } from "hucre/xlsx";
import type { MarkedFile } from "#application/imports/result-of-import.ts";
import { markHeads, type RowMark } from "#domain/imports/row-mark.ts";
import { decoded, delimiterOf, textOfCsv } from "./csv-file.ts";
import { kindOfFile } from "./file-kind.ts";
import { asPlainText } from "./formula-text.ts";
import { gb18030Of } from "./gb18030.ts";

/** The file that was taken in, with what happened to each row and why in two columns behind its last one. */
export async function markWorkbook({ fileName, bytes, marks }: MarkedFile) {
  if (kindOfFile(bytes) === "text") return { bytes: markCsv(bytes, marks), ending: "csv" as const };
  const workbook = await openXlsx(bytes);
  for (const sheet of workbook.sheets) {
    const marked = marks.filter((mark) => mark.sheet === sheet.name);
    if (marked.length > 0) addColumns(sheet.rows, marked);
  }
  try {
    return { bytes: await saveXlsx(workbook), ending: "xlsx" as const };
  } catch (cause) {
    throw new Error(`the result of ${fileName} could not be written`, { cause });
  }
}

/** A CSV is one sheet, and its name is the file's. What came in GB18030 goes back in it where all of it can be written so. */
function markCsv(bytes: Uint8Array, marks: readonly RowMark[]): Uint8Array {
  const { charset } = decoded(bytes);
  const text = textOfCsv(bytes);
  const delimiter = delimiterOf(text);
  const rows: unknown[][] = parseCsv(text, { delimiter, typeInference: false });
  addColumns(rows, marks);
  const plain = rows.map((row) => row.map((cell) => (typeof cell === "string" ? asPlainText(cell) : cell)));
  const marked = writeCsv(plain as string[][], { delimiter });
  const asItCame = charset === "gb18030" ? gb18030Of(marked) : null;
  return asItCame ?? new TextEncoder().encode(`\ufeff${marked}`);
}

function addColumns(rows: unknown[][], marks: readonly RowMark[]): void {
  const width = rows.reduce((most, row) => Math.max(most, usedWidth(row)), 0);
  const put = (line: number, texts: readonly string[]) => {
    const row = rows[line];
    if (!row) return;
    while (row.length < width) row.push(null);
    row.splice(width, texts.length, ...texts);
  };
  const first = marks.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  if (first >= 2) put(first - 2, markHeads);
  for (const { row, what, why } of marks) put(row - 1, [what, why]);
}

function usedWidth(row: readonly unknown[]): number {
  return row.findLastIndex((cell) => cell !== null && cell !== undefined && cell !== "") + 1;
}
