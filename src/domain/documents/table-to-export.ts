import type { Cell } from "#domain/imports/sheet.ts";

/** A column of a table that is handed out row by row. */
export type ExportedColumn = { readonly label: string; readonly width: number };

/** A table that is handed out: its head stands in the first row, so that other systems take it in as it is. */
export type ExportedTable = {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  readonly rows: AsyncIterable<readonly Cell[]>;
};

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
