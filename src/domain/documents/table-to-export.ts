import type { PrintedColumn, PrintedSheet } from "#domain/imports/printed-sheet.ts";
import type { Cell } from "#domain/imports/sheet.ts";

/** What stands around the rows of a table that is handed out row by row. */
export type TableFrame = Omit<PrintedSheet, "title" | "rows" | "below"> & {
  /** Null: the head stands in the first row, so that other systems take the table in as it is. */
  readonly title: string | null;
};

/** A table that is handed out: its rows are read while it is written. */
export type ExportedTable = TableFrame & {
  readonly rows: AsyncIterable<readonly Cell[]>;
  /** The lines below the rows, once so many of them are written. */
  below(rows: number): readonly string[];
};

/** The frame of a table of columns alone. */
export function bareFrame(name: string, columns: readonly PrintedColumn[]): TableFrame {
  return { name, title: null, above: [], columns };
}

/**
 * The line below an exported table: whose copy it is. It begins as a note does, so that a table which comes in again
 * has the same rows.
 */
export function copyLine(copy: {
  readonly organisation: string;
  readonly name: string;
  readonly on: string;
  readonly rows: number;
  readonly id: string;
}): string {
  const by = [copy.organisation, copy.name].filter((word) => word !== "").join(" ");
  return `说明：本表由${by}于${copy.on}导出，共${copy.rows}条，导出编号${copy.id}，已记入登记簿，仅限工作使用。`;
}
