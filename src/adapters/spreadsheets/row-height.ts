import type { Cell } from "#domain/imports/sheet.ts";

/** Points of a line of text at 11 points, and what a row has above and below its lines. */
const [lineHeight, padding] = [15, 4];
/** Excel and WPS draw no higher row. */
const highest = 409;
/** Units of a column's width that its margins take. */
const margins = 1.5;

/** A text and the width of the column in which it is wrapped, in the units of a spreadsheet: digits. */
export type WrappedText = { readonly text: Cell; readonly width: number };

/**
 * The height in points at which every wrapped text of a row can be read. Excel and WPS would find it when the row is
 * edited; LibreOffice shows and prints rows as high as the file says.
 */
export function rowHeight(cells: readonly WrappedText[]): number {
  const lines = cells.reduce((most, cell) => Math.max(most, linesOf(cell)), 1);
  return Math.min(highest, lines * lineHeight + padding);
}

/** True for a text that its column shows in one line. */
export function fitsLine(text: WrappedText): boolean {
  return linesOf(text) === 1;
}

function linesOf({ text, width }: WrappedText): number {
  if (typeof text !== "string") return 1;
  const room = Math.max(2, width - margins);
  return text.split(/\r?\n/).reduce((sum, line) => sum + Math.max(1, Math.ceil(unitsOf(line) / room)), 0);
}

/** A Chinese character takes the room of two digits. */
function unitsOf(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a character beyond the first plane has been counted with the first.
    if (code < 0xdc00 || code > 0xdfff) units += code < 0x2000 ? 1 : 2;
  }
  return units;
}
