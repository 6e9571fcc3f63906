import { narrow, proseOf, saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { isCount } from "./summary-line.ts";
import { readYesNo } from "./yes-no.ts";

const listNumber = /^[(（]?(\d{1,2})[)）.．、]\s*(?=[^\d\s])/;

/**
 * The words on what was found, as typed but without the number of a list before them ("1.操作间…"). Where the cell holds
 * a list of its own (1.…；2.…), its first number stays as the others do.
 */
export function hazardTextOf(cell: Cell | undefined): string {
  const text = proseOf(cell);
  const first = listNumber.exec(text)?.[1];
  if (first === undefined) return text;
  const next = new RegExp(`[^\\d.．][(（]?${Number(first) + 1}[)）.．、]\\s*[^\\d\\s]`);
  return next.test(text) ? text : text.replace(listNumber, "").trim();
}

/**
 * What several cells tell of one hazard, as one: its name, then what it is. What another cell says already is said once,
 * and a tick or a count beside words says nothing.
 */
export function joinedHazard(cells: readonly Cell[]): Cell {
  const told = cells.filter((cell) => !saysNone(cell) && readYesNo(cell) === null && !isCount(cell));
  if (told.length === 0) return cells.find((cell) => !saysNone(cell)) ?? cells[0] ?? null;
  return told.slice(1).reduce<Cell>((all, cell) => {
    const [before, more] = [proseOf(all ?? null), proseOf(cell)];
    if (comparableText(before).includes(comparableText(more))) return before;
    if (comparableText(more).includes(comparableText(before))) return more;
    return /[\p{P}]$/u.test(before) ? `${before}${more}` : `${before}：${more}`;
  }, told[0] ?? null);
}

/**
 * The form in which two texts are compared: no list number, white space, punctuation or difference of width. The point
 * in a figure stays, so that 1.5 米 and 15 米 are two hazards.
 */
export function comparableText(text: string): string {
  return narrow(text)
    .replace(/\s+/gu, "")
    .replace(/^\(?\d{1,2}[).、]/, "")
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.]/gu, "")
    .toLowerCase();
}

/** True for the row of a nil report (未发现重大事故隐患), which is no hazard. */
export function saysNothingFound(cell: Cell | undefined): boolean {
  return /^(无|暂无|未发现|暂未发现|没有发现|未排查出|未查出)(重大|一般)?(安全|事故|安全事故)?(隐患|问题)[。.]?$/.test(
    squeezed(cell),
  );
}
