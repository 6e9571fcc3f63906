import type { Line } from "./line.ts";

/** Edges nearer than this are one: a share of the page's width that nobody sees on paper. */
const alike = 0.025;
/** Edges of a table itself keep apart unless they are the same. */
const same = 0.001;

/**
 * The columns of a sheet on which all lines of a paper stand: every edge of its widest table, and those of the others that
 * do not fall beside one. Shares of the page's width from 0 to 1.
 */
export function edgesOf(lines: readonly Line[]): readonly number[] {
  const edges: number[] = [0, 1];
  const widestFirst = lines.toSorted((one, other) => other.cells.length - one.cells.length);
  const widest = widestFirst[0]?.cells.length ?? 1;
  for (const { cells } of widestFirst) {
    const near = cells.length === widest ? same : alike;
    for (const { from, to } of cells) {
      for (const edge of [from, to]) {
        if (edges.every((known) => Math.abs(known - edge) > near)) edges.push(edge);
      }
    }
  }
  return edges.toSorted((one, other) => one - other);
}

/** The number of the edge that this share falls on. */
export function edgeAt(edges: readonly number[], share: number): number {
  return edges.reduce(
    (best, edge, at) => (Math.abs(edge - share) < Math.abs((edges[best] ?? 2) - share) ? at : best),
    0,
  );
}
