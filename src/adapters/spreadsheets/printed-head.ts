import type { PrintedColumn } from "#domain/imports/printed-sheet.ts";

/** The columns at the bottom of the head, in order. */
export type LeafColumn = Extract<PrintedColumn, { readonly width: number }>;

/** A cell of a head of several rows; rows and columns count from 0 within the head. */
export type HeadCell = {
  readonly label: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The columns that hold values. */
export function leavesOf(columns: readonly PrintedColumn[]): readonly LeafColumn[] {
  return columns.flatMap((column) => ("columns" in column ? leavesOf(column.columns) : [column]));
}

/** How many rows the head takes. */
export function headHeight(columns: readonly PrintedColumn[]): number {
  return 1 + Math.max(0, ...columns.map((column) => ("columns" in column ? headHeight(column.columns) : 0)));
}

/** Lays the head out: a group spans its columns, a column without a group reaches down to the last row. */
export function headCells(columns: readonly PrintedColumn[]): readonly HeadCell[] {
  const bottom = headHeight(columns) - 1;
  return cellsFrom(columns, { top: 0, left: 0, bottom });
}

function cellsFrom(
  columns: readonly PrintedColumn[],
  area: { readonly top: number; readonly left: number; readonly bottom: number },
): readonly HeadCell[] {
  const cells: HeadCell[] = [];
  let left = area.left;
  for (const column of columns) {
    if ("columns" in column) {
      const right = left + leavesOf(column.columns).length - 1;
      cells.push({ label: column.label, top: area.top, left, bottom: area.top, right });
      cells.push(...cellsFrom(column.columns, { top: area.top + 1, left, bottom: area.bottom }));
      left = right + 1;
    } else {
      cells.push({ label: column.label, top: area.top, left, bottom: area.bottom, right: left });
      left += 1;
    }
  }
  return cells;
}
