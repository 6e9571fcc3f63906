import type { Cell } from "./sheet.ts";

/** A column as it is handed out, or a group of columns under one head (整改情况 over 发现时间, 整改措施 …). */
export type PrintedColumn =
  | { readonly label: string; readonly width: number; readonly align?: "left" | "center" | "right" }
  | { readonly label: string; readonly columns: readonly PrintedColumn[] };

/** A sheet that leaves the system in a layout that offices know: title, lines below it, head, rows, lines at the foot. */
export type PrintedSheet = {
  readonly name: string;
  readonly title: string;
  /** Lines between title and head; two texts stand left and right (填报单位 … 统计截止 …). */
  readonly above: readonly (readonly string[])[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines below the table, such as the total and the signatures. */
  readonly below: readonly string[];
};
