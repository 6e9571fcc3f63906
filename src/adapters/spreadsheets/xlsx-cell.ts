import type { CellValue } from "hucre/xlsx";
import type { Cell } from "#domain/imports/sheet.ts";
import { keptText } from "#domain/kept-text.ts";

/** What a cell of an .xlsx says, as the readers of ledgers take it. */
export function asCell(value: CellValue): Cell {
  if (value === null || value === "") return null;
  if (value instanceof Date) return isoDay(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "string" ? cellText(value) || null : value;
}

/**
 * The text of a cell: besides what is dropped from every text, signs without width go, which copies from web pages and
 * chats carry and by which two rows that read alike would be two; and halves of characters, which XML can escape and no
 * database keeps.
 */
export function cellText(text: string): string {
  return keptText(text).replace(withoutWidth, "").toWellFormed();
}

/** Not those that join characters: they change how what stands there looks. */
const withoutWidth = /[\u200b\u200e\u200f\u2060\ufeff]/g;

/** The day of a date cell; a spreadsheet knows no zone, and the reader gives its figures as if they were UTC. */
function isoDay(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
