import { squeezed } from "#domain/imports/cell-text.ts";
import { columnName, type TableColumn } from "./column-source.ts";
import type { TableHeading } from "./table-layout.ts";

/** What became of a column in a new version of the table. */
export type ColumnChange =
  | { readonly kind: "new"; readonly name: string; readonly index: number }
  | { readonly kind: "gone"; readonly name: string; readonly index: number }
  | { readonly kind: "moved"; readonly name: string; readonly from: number; readonly index: number }
  | { readonly kind: "renamed"; readonly name: string; readonly before: string; readonly index: number };

/** The columns of a new version: filled as those of the old one were, and what changed. */
export type CarriedOver = {
  readonly columns: readonly TableColumn[];
  readonly changes: readonly ColumnChange[];
};

const keyOf = ({ header, group }: Omit<TableHeading, "index">) => `${squeezed(group)} ${squeezed(header)}`;

/**
 * Carries the mapping over to a new version. The same head is the same column, wherever it moved; a new head between two
 * neighbours that stayed, where an old one went, is the old one renamed. What is left is new, with what is proposed for it.
 */
export function carryOver(before: readonly TableColumn[], proposed: readonly TableColumn[]): CarriedOver {
  const old = new Map(before.map((column) => [column.index, column]));
  const pairs = new Map<number, TableColumn>();
  const take = (index: number, column: TableColumn) => {
    pairs.set(index, column);
    old.delete(column.index);
  };
  for (const column of proposed) {
    const same = [...old.values()].filter((one) => keyOf(one) === keyOf(column));
    const nearest = same.sort(
      (a, b) => Math.abs(a.index - column.index) - Math.abs(b.index - column.index),
    )[0];
    if (nearest) take(column.index, nearest);
  }
  for (const column of proposed) {
    if (pairs.has(column.index)) continue;
    const left = pairs.get(column.index - 1)?.index ?? (column.index === 0 ? -1 : null);
    const renamed = left === null ? undefined : old.get(left + 1);
    if (renamed) take(column.index, renamed);
  }
  const columns = proposed.map((column) => {
    const from = pairs.get(column.index);
    return from ? { ...column, source: from.source } : column;
  });
  return { columns, changes: changesOf(columns, pairs, [...old.values()]) };
}

function changesOf(
  columns: readonly TableColumn[],
  pairs: ReadonlyMap<number, TableColumn>,
  gone: readonly TableColumn[],
): readonly ColumnChange[] {
  const order = [...pairs.entries()].sort(([a], [b]) => a - b).map(([, column]) => column.index);
  const kept = longestRise(order);
  const changes = columns.flatMap((column): readonly ColumnChange[] => {
    const from = pairs.get(column.index);
    const name = columnName(column);
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
