import { narrow, squeezed, textOf } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";

/** The words on what was found, as typed but without the number of a list before them ("1.操作间…"). */
export function hazardTextOf(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/^[(（]?\d{1,2}[)）.．、]\s*(?=[^\d\s])/, "")
    .trim();
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
