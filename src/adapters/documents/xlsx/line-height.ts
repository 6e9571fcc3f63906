import type { LineCell } from "./line.ts";

const pointsPerPixel = 0.75;
/** Pixels of a cell that its margins take, and points above and below its lines. */
const [margins, padding] = [8, 6];
/** A line of text is so much higher than its characters. */
const leading = 1.4;

/** Points at which the whole text of a cell can be read, in a cell so many pixels wide. */
export function heightOf({ text, look }: Pick<LineCell, "text" | "look">, pixels: number): number {
  const across = ((pixels - margins) * pointsPerPixel) / look.size;
  const room = Math.max(1, Math.floor(across * 2) / 2);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  return lines * look.size * leading + padding;
}

/** Width in characters: figures and Latin count half. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1), 0);
}
