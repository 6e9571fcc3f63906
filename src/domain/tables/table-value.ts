import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Money, Share } from "./table-figure.ts";

/** What a column says of one row, before its cell's format is known. Null: the record does not say. */
export type TableValue = string | number | { readonly day: BusinessDate } | Money | Share | null;

/** What is written into a cell: a day and a share go by the format of the cell, everything else as it is. */
export type FilledCell =
  | string
  | number
  | { readonly day: BusinessDate }
  | { readonly share: number; readonly text: string }
  | null;

const yuanOfWan = 10_000;

/** The value as a cell takes it; money in the unit that the column asks for. A share of nothing is no share. */
export function filledCell(value: TableValue, inWan: boolean): FilledCell {
  if (value === null || typeof value !== "object" || "day" in value) return value;
  if ("yuan" in value) return inWan ? rounded(value.yuan / yuanOfWan, 1e6) : rounded(value.yuan, 100);
  if (value.whole === 0) return null;
  const share = value.part / value.whole;
  return { share, text: `${rounded(share * 100, 10)}%` };
}

function rounded(number: number, by: number): number {
  return Math.round(number * by) / by;
}

const plainNumber = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/** A text that is always the same; a plain number counts as one, so that totals add it up. */
export function fixedCell(text: string): FilledCell {
  return plainNumber.test(text) ? Number(text) : text;
}
