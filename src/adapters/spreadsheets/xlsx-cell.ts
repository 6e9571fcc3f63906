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

/** XML can escape what no database keeps as text: halves of characters, besides what is dropped from every text. */
export function cellText(text: string): string {
  return keptText(text).toWellFormed();
}

/** The day of a date cell; a spreadsheet knows no zone, and the reader gives its figures as if they were UTC. */
function isoDay(date: Date): Cell {
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
