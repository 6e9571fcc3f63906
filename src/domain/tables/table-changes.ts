import { squeezed } from "#domain/imports/cell-text.ts";
import { columnName, leftBlank, sameSource, type TableColumn } from "./column-source.ts";
import type { TableHeading } from "./table-layout.ts";

/** What became of a column in a new version of the table. */
export type ColumnChange =
  | { readonly kind: "new"; readonly name: string; readonly index: number }
  | { readonly kind: "gone"; readonly name: string; readonly index: number }
  | { readonly kind: "moved"; readonly name: string; readonly from: number; readonly index: number }
  /** Headed in other words and filled as before. */
  | { readonly kind: "renamed"; readonly name: string; readonly before: string; readonly index: number }
  /** In the place of another column, whose meaning it does not take: a person looks at what it is filled with. */
  | { readonly kind: "replaced"; readonly name: string; readonly before: string; readonly index: number };

/** The columns of a new version: filled as those of the old one were, and what changed. */
export type CarriedOver = {
  readonly columns: readonly TableColumn[];
  readonly changes: readonly ColumnChange[];
};

const keyOf = ({ header, group }: Omit<TableHeading, "index">) => `${squeezed(group)} ${squeezed(header)}`;

/** Heads of the same words, in whatever order and with whatever brackets between them. */
const lettersOf = ({ header, group }: Omit<TableHeading, "index">) =>
  [...`${group}${header}`.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");

type Alike = (one: TableColumn, other: TableColumn) => boolean;

/** By what a column is known again, the surest first. */
const knownAgain: readonly Alike[] = [
  (one, other) => keyOf(one) === keyOf(other),
  (one, other) => lettersOf(one) !== "" && lettersOf(one) === lettersOf(other),
  (one, other) => one.source.kind !== "blank" && sameSource(one.source, other.source),
];

/**
 * Carries the mapping over to a new version. The same head is the same column, wherever it moved, and so is one of the
 * same words. Any other head is filled with what its own words propose, whatever stood in its place before: where that
 * is nothing, a person says what it is.
 */
export function carryOver(before: readonly TableColumn[], proposed: readonly TableColumn[]): CarriedOver {
  const old = new Map(before.map((column) => [column.index, column]));
  const pairs = new Map<number, TableColumn>();
  for (const alike of knownAgain) {
    for (const column of proposed) {
      if (pairs.has(column.index)) continue;
      const [nearest] = [...old.values()]
        .filter((one) => alike(one, column))
        .sort((a, b) => Math.abs(a.index - column.index) - Math.abs(b.index - column.index));
      if (!nearest) continue;
      pairs.set(column.index, nearest);
      old.delete(nearest.index);
    }
  }
  const carried = [...pairs.values()].map(({ source }) => source);
  const columns = proposed.map((column) => {
    const from = pairs.get(column.index);
    if (from) return { ...column, source: from.source };
    return carried.some((one) => sameSource(one, column.source)) ? { ...column, source: leftBlank } : column;
  });
  return { columns, changes: changesOf(columns, pairs, replacedIn(columns, pairs, old)) };
}

type Replaced = {
  readonly gone: readonly TableColumn[];
  readonly inPlaceOf: ReadonlyMap<number, TableColumn>;
};

/** A new head between two neighbours that stayed, where an old one of its group went, is told as one change. */
function replacedIn(
  columns: readonly TableColumn[],
  pairs: ReadonlyMap<number, TableColumn>,
  left: ReadonlyMap<number, TableColumn>,
): Replaced {
  const gone = new Map(left);
  const inPlaceOf = new Map<number, TableColumn>();
  for (const { index, group } of columns) {
    if (pairs.has(index)) continue;
    const neighbour = (pairs.get(index - 1) ?? inPlaceOf.get(index - 1))?.index ?? (index === 0 ? -1 : null);
    const there = neighbour === null ? undefined : gone.get(neighbour + 1);
    if (!there || squeezed(there.group) !== squeezed(group)) continue;
    inPlaceOf.set(index, there);
    gone.delete(there.index);
  }
  return { gone: [...gone.values()], inPlaceOf };
}

function changesOf(
  columns: readonly TableColumn[],
  pairs: ReadonlyMap<number, TableColumn>,
  { gone, inPlaceOf }: Replaced,
): readonly ColumnChange[] {
  const order = [...pairs.entries()].sort(([a], [b]) => a - b).map(([, column]) => column.index);
  const kept = longestRise(order);
  const changes = columns.flatMap((column): readonly ColumnChange[] => {
    const from = pairs.get(column.index);
    const name = columnName(column);
    const there = inPlaceOf.get(column.index);
    if (there) return [{ kind: "replaced", name, before: columnName(there), index: column.index }];
    if (!from) return [{ kind: "new", name, index: column.index }];
    if (keyOf(from) !== keyOf(column)) {
      return [{ kind: "renamed", name, before: columnName(from), index: column.index }];
    }
    return kept.has(from.index) ? [] : [{ kind: "moved", name, from: from.index, index: column.index }];
  });
  return [
    ...changes,
    ...gone.map((column) => ({ kind: "gone" as const, name: columnName(column), index: column.index })),
  ];
}

/** The columns that kept their order: the longest rising part; a column that others merely made room for did not move. */
function longestRise(order: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = [];
  for (const [at, index] of order.entries()) {
    const before = best.slice(0, at).filter((rise) => (rise.at(-1) ?? -1) < index);
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, index]);
  }
  return new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []));
}
