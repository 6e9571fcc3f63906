import type { Face } from "#adapters/documents/docx/faces.ts";
import type { PaperPicture } from "#domain/documents/block.ts";

/** How a cell looks. Size in points. */
export type Look = {
  readonly face: Face;
  readonly size: number;
  readonly align: "left" | "center" | "right";
  readonly boxed: boolean;
  readonly color?: string;
};

/** A cell of a paper's line; `from` and `to` are shares of the page's width, 0 to 1. */
export type LineCell = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: Look;
  readonly pictures?: readonly PaperPicture[];
};

/** A line of a paper over the whole width of its page: the cells of a row, or one text. */
export type Line = {
  readonly cells: readonly LineCell[];
  /** Points that it is high at least. */
  readonly least: number;
  /** The head of a table. */
  readonly head?: boolean;
  /** Begins a new page. */
  readonly onNewPage?: boolean;
};

/** A line of one text. */
export function oneText(text: string, look: Look, least = 0): Line {
  return { cells: [{ from: 0, to: 1, text, look }], least };
}

/** A line of cells whose widths are these shares of the page. */
export function sharedOut(
  shares: readonly number[],
  cells: readonly (Omit<LineCell, "from" | "to"> & { readonly span?: number })[],
  least = 0,
): Line {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const upTo = (count: number) => shares.slice(0, count).reduce((sum, share) => sum + share, 0) / total;
  let at = 0;
  const placed = cells.map(({ span = 1, ...cell }) => {
    const from = upTo(at);
    at += span;
    return { ...cell, from, to: upTo(at) };
  });
  return { cells: placed, least };
}

/** Points of so many millimetres. */
export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;
