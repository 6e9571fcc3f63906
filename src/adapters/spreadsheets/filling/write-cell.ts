import { cleanText } from "#adapters/spreadsheets/clean-text.ts";
import { daysBetween } from "#domain/calendar/dates.ts";
import type { FilledCell } from "#domain/tables/table-value.ts";
import type { CellStyles } from "./cell-styles.ts";
import { beside, type XmlElement } from "./xml-tree.ts";

/** What the cells of a workbook are written with. */
export type CellWriting = { readonly styles: CellStyles; readonly since1904: boolean };

/** What a spreadsheet would take for a formula once somebody edits the cell. */
const looksLikeFormula = /^[\s]*[=+\-@\t\r]/;

/** Writes a value into a cell and keeps its style: a day and a share as the format asks for them, a text as a text. */
export function writeCell(cell: XmlElement, value: FilledCell, { styles, since1904 }: CellWriting): void {
  const style = cell.attributes["s"];
  const format = styles.formatOf(style);
  delete cell.attributes["t"];
  delete cell.attributes["cm"];
  delete cell.attributes["vm"];
  cell.children = [];
  if (value === null || value === "") return;
  const fits = (wanted: typeof format) => format === wanted;
  if (typeof value === "number" && !fits("text")) number(cell, value);
  else if (typeof value === "number") text(cell, String(value));
  else if (typeof value === "string") {
    if (looksLikeFormula.test(value)) cell.attributes["s"] = styles.asText(style);
    text(cell, cleanText(value));
  } else if ("day" in value && fits("day")) number(cell, serialOf(value.day, since1904));
  else if ("day" in value) text(cell, value.day);
  else if (fits("share")) number(cell, value.share);
  else text(cell, value.text);
}

function number(cell: XmlElement, value: number): void {
  cell.children = [beside(cell, "v", {}, [String(value)])];
}

function text(cell: XmlElement, said: string): void {
  cell.attributes["t"] = "inlineStr";
  const t = beside(cell, "t", /^\s|\s$|\n/.test(said) ? { "xml:space": "preserve" } : {}, [said]);
  cell.children = [beside(cell, "is", {}, [t])];
}

function serialOf(day: string, since1904: boolean): number {
  return daysBetween(since1904 ? "1904-01-01" : "1899-12-30", day);
}
