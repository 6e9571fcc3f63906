import { parseCsv } from "hucre/csv";
import type { Cell, Sheet } from "#domain/imports/sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { withoutMark } from "./formula-text.ts";
import { mostColumns, mostLines, tooManyRows } from "./limits.ts";
import { cellText } from "./xlsx-cell.ts";

/**
 * Reads a CSV as a workbook of one sheet. Cells are text as typed: 20230602 and 001 are for the reader of the ledger to
 * understand.
 *
 * @throws {Refusal} `invalid` when it is no text or has too many rows.
 */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  const text = textOfCsv(bytes);
  if (text.includes("\u0000"))
    throw new Refusal("invalid", "这不是表格文件。请导入 .xlsx 或 .csv 格式的台账。");
  const rows = parseCsv(text, { delimiter: delimiterOf(text), typeInference: false, maxRows: mostLines + 1 });
  if (rows.length > mostLines) throw tooManyRows();
  return { name, rows: rows.map((row) => row.slice(0, mostColumns).map(asCell)), merges: [], pictures: [] };
}

/** The text of a CSV, without the mark that some programs put before it. */
export function textOfCsv(bytes: Uint8Array): string {
  return decoded(bytes).text.replace(/^\ufeff/, "");
}

/** How the bytes of a CSV are written, and what they say. */
type Written = { readonly text: string; readonly charset: "utf-8" | "utf-16" | "gb18030" };

/** UTF-8 when the bytes are valid UTF-8, UTF-16 by its mark, else GB18030, in which Excel saves CSV on Chinese Windows. */
export function decoded(bytes: Uint8Array): Written {
  const as = (label: string) => new TextDecoder(label).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as("utf-16le"), charset: "utf-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as("utf-16be"), charset: "utf-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), charset: "utf-8" };
  } catch {
    return { text: as("gb18030"), charset: "gb18030" };
  }
}

/** The sign between the cells, by how often it stands in the first lines. */
export function delimiterOf(text: string): string {
  const start = text.slice(0, 4000);
  const count = (sign: string) => start.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function asCell(value: unknown): Cell {
  return value === null || value === undefined ? null : cellText(withoutMark(String(value))) || null;
}
