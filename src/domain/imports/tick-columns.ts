import { saysNone, squeezed, textOf } from "./cell-text.ts";
import type { Field } from "./field.ts";
import { fieldOfHeader } from "./header.ts";
import { readLevel } from "./level-cell.ts";
import type { Cell } from "./sheet.ts";
import { isPlainStatus } from "./status-cell.ts";
import type { Column } from "./table.ts";
import { readYesNo } from "./yes-no.ts";

/** Columns of which a row ticks one (隐患级别: 一般 | 重大): what is ticked is the head over it. */
export type TickColumns = {
  readonly field: Field;
  readonly columns: readonly { readonly index: number; readonly word: string }[];
};

/** What stands over a column: its own head, and that of the group in which it stands. */
type Heads = Pick<Column, "index" | "header" | "field" | "by"> & { readonly group: string };

/** Finds such columns: their heads are answers to what the group asks, and nothing but ticks stands below them. */
export function tickColumnsOf(
  columns: readonly Heads[],
  rows: readonly (readonly Cell[])[],
): readonly TickColumns[] {
  return (["level", "status"] as const).flatMap((field): readonly TickColumns[] => {
    const answers = columns.filter(
      (column) => column.by !== "person" && column.by !== "memory" && answersTo(field, column),
    );
    const ticked = answers.filter(({ index }) => holdsTicks(rows, index));
    const among = new Set(answers.map(({ index }) => index));
    const elsewhere = columns.some((column) => column.field === field && !among.has(column.index));
    if (elsewhere || answers.length < 2 || ticked.length < answers.length) return [];
    return [{ field, columns: answers.map(({ index, header }) => ({ index, word: squeezed(header) })) }];
  });
}

function answersTo(field: "level" | "status", { header, group }: Heads): boolean {
  const asked = group === "" ? field : fieldOfHeader(group)?.field;
  if (field === "level") return (asked === "level" || asked === "category") && readLevel(header) !== null;
  return asked === "status" && isPlainStatus(header);
}

/** A column of which no row was ticked is one of them too. */
function holdsTicks(rows: readonly (readonly Cell[])[], index: number): boolean {
  return rows.every((row) => saysNone(row[index] ?? null) || readYesNo(row[index]) !== null);
}

/** The heads that a row ticks, as the words of one cell, with what stands there beside a tick; null where it ticks none. */
export function tickedWords({ columns }: TickColumns, cellAt: (column: number) => Cell): Cell {
  const words = columns.flatMap(({ index, word }) => {
    const cell = cellAt(index);
    const answer = readYesNo(cell);
    if (answer === false || saysNone(cell)) return [];
    return [answer ? word : `${word}（${textOf(cell)}）`];
  });
  return words.join("、") || null;
}
