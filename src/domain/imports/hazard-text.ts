import { narrow, proseOf, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

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
