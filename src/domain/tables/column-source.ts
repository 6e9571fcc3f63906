import type { TableField } from "./table-field.ts";
import type { TableFigure } from "./table-figure.ts";

/** What a column is filled with: a field of the record, a count, a text that is always the same, or nothing. */
export type ColumnSource =
  | { readonly kind: "field"; readonly field: TableField }
  | { readonly kind: "figure"; readonly figure: TableFigure }
  | { readonly kind: "fixed"; readonly text: string }
  | { readonly kind: "blank" };

/** Left blank: somebody fills it in by hand. */
export const leftBlank: ColumnSource = { kind: "blank" };

/** A column of a superior's table: where it stands, how it is headed, what it is filled with. The first is 0. */
export type TableColumn = {
  readonly index: number;
  readonly header: string;
  /** The heads above it, from the top. */
  readonly group: string;
  readonly source: ColumnSource;
};

/** Head and group as one text, as screens show it. */
export function columnName({ header, group }: Pick<TableColumn, "header" | "group">): string {
  const name = group && group !== header ? `${group}－${header}` : header;
  return name || "（无表头）";
}

/** True when two columns are filled alike. */
export function sameSource(one: ColumnSource, other: ColumnSource): boolean {
  if (one.kind === "field") return other.kind === "field" && one.field === other.field;
  if (one.kind === "figure") return other.kind === "figure" && one.figure === other.figure;
  if (one.kind === "fixed") return other.kind === "fixed" && one.text === other.text;
  return other.kind === "blank";
}
