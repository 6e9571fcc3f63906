import { squeezed } from "./cell-text.ts";
import { fieldOfHeader } from "./header.ts";
import type { Sheet } from "./sheet.ts";

/** A second table to the right of the first: its columns (the first is 0) and how many of its rows hold something. */
export type TableBeside = { readonly from: number; readonly to: number; readonly rows: number };

const rowsSearched = 40;
/** Of the heads from there on, so many stand over the first table too. */
const repeatedShare = 0.6;

/** A second table that stands beside the first under the same heads, the hazard among them; null where there is none. */
export function tableBeside({ rows }: Pick<Sheet, "rows">): TableBeside | null {
  for (const [row, cells] of rows.slice(0, rowsSearched).entries()) {
    const heads = cells.flatMap((cell, column) => {
      const text = typeof cell === "string" ? squeezed(cell) : "";
      return text === "" ? [] : [{ column, text }];
    });
    const firstOf = new Map<string, number>();
    for (const { column, text } of heads) if (!firstOf.has(text)) firstOf.set(text, column);
    const repeats = heads.filter(({ column, text }) => firstOf.get(text) !== column);
    const hazard = repeats.find(({ text }) => fieldOfHeader(text)?.field === "hazard");
    const from = repeats.find(({ text }) => fieldOfHeader(text) !== null)?.column;
    if (!hazard || from === undefined || repeats.length < 2) continue;
    const right = heads.filter(({ column }) => column >= from);
    const left = heads.filter(({ column }) => column < from);
    if (left.length < 2 || repeats.length < right.length * repeatedShare) continue;
    const filled = rows.slice(row + 1).filter((one) => one.slice(from).some((cell) => squeezed(cell) !== ""));
    return { from, to: right.at(-1)?.column ?? from, rows: filled.length };
  }
  return null;
}

/** The sheet without the columns of the second table, in which other hazards stand. */
export function withoutBeside(sheet: Sheet, { from }: TableBeside): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.slice(0, from)) };
}
