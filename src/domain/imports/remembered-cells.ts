import type { Cell } from "./sheet.ts";

/** A ledger of many years has some thousand days and bases; one that has more does not repeat itself. */
const mostRemembered = 10_000;

/** The same reading of cells, done once for those that say the same: a large ledger repeats its days and its laws. */
export function rememberingCells<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const reading = read(cell);
    if (known.size >= mostRemembered) known.clear();
    known.set(cell, reading);
    return reading;
  };
}
