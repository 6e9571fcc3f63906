import { squeezed, textOf, textOrNull } from "./cell-text.ts";
import { markHeads } from "./row-mark.ts";
import type { Cell } from "./sheet.ts";
import type { Column } from "./table.ts";

/** What a row says in a column that no field stands for. */
export type ColumnWords = { readonly head: string; readonly text: string };

/** How a spreadsheet names a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Heads over people and how to reach them: an import signs nothing in their name, and they stay in the file. */
const overPeople =
  /电话|手机|联系|身份证|姓名|签[字名章]|人员|领导|网格员|专家|.人(\(|$)|经办|^(包保|审核|审批|填报|制表)/;

/** True for a column of people or their telephones, which is not kept with the records. */
export function isOverPeople(header: string): boolean {
  return overPeople.test(squeezed(header));
}

/**
 * The columns whose words are kept with the record as they stand: nobody knew what they are, and nobody said to leave
 * them out. Two of one head are told apart by their letters.
 */
export function keptColumns(
  columns: readonly Column[],
): readonly { readonly index: number; readonly head: string }[] {
  const unread = columns.filter((column) => isUnread(column) && !isOverPeople(column.header));
  const times = (head: string) => unread.filter(({ header }) => squeezed(header) === squeezed(head)).length;
  return unread.map(({ index, header }) => {
    const letters = `${columnLetters(index)} 列`;
    return { index, head: !header ? letters : times(header) > 1 ? `${header}（${letters}）` : header };
  });
}

/** True for a column that holds something nobody has given a meaning. */
export function isUnread({ header, field, by, example }: Omit<Column, "index">): boolean {
  return field === null && by === "nothing" && example !== null && !ownHeads.includes(squeezed(header));
}

/** What an import wrote beside the rows of a file that comes in again. */
const ownHeads: readonly string[] = markHeads;

const longestExample = 40;

/** What stands first in a column, to show a person what it is about. */
export function exampleIn(rows: readonly (readonly Cell[])[], index: number): string | null {
  for (const row of rows) {
    const text = textOrNull(row[index]);
    if (text !== null) return text.length > longestExample ? `${text.slice(0, longestExample)}…` : text;
  }
  return null;
}

const telephone = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** The words of a cell in such a column; null where it is blank, or holds a telephone number. */
export function keptWords(cell: Cell | undefined): string | null {
  const text = textOrNull(cell);
  return text === null || telephone.test(textOf(cell)) ? null : text;
}
