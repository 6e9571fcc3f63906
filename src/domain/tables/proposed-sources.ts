import { squeezed } from "#domain/imports/cell-text.ts";
import { fieldOfHeader } from "#domain/imports/header.ts";
import { type HeaderMemory, remembered } from "#domain/imports/header-memory.ts";
import { type ColumnSource, leftBlank, sameSource, type TableColumn } from "./column-source.ts";
import { isKeptBack, recordWords, type TableField } from "./table-field.ts";
import { figureOfHeader } from "./table-figure.ts";
import type { TableHeading, TableKind, TableLayout } from "./table-layout.ts";

/** What the office said of heads before: in the tables that it saved, and of the ledgers that it took in. */
export type SourceMemory = {
  readonly saved: ReadonlyMap<string, ColumnSource>;
  readonly ledgers: HeaderMemory;
};

const fieldOfWord = new Map(
  Object.entries(recordWords).flatMap(([field, words]) =>
    words.split(/\s+/).map((word) => [squeezed(word), field as TableField] as const),
  ),
);

/** By what a head is remembered: its kind of table, and head and group together. */
export function sourceKey(kind: TableKind, { header, group }: Omit<TableHeading, "index">): string {
  return `${kind} ${squeezed(group)} ${squeezed(header)}`;
}

/** The columns of a table with what each is proposed to be filled with; what nobody knows is left blank. */
export function proposedColumns(layout: TableLayout, memory: SourceMemory): readonly TableColumn[] {
  const taken: ColumnSource[] = [];
  return layout.headings.map((heading) => {
    const proposed = proposalFor(layout, heading, memory);
    const twice = proposed.kind !== "blank" && taken.some((one) => sameSource(one, proposed));
    if (!twice) taken.push(proposed);
    return { ...heading, source: twice ? leftBlank : proposed };
  });
}

function proposalFor(
  { kind, lines }: TableLayout,
  heading: TableHeading,
  memory: SourceMemory,
): ColumnSource {
  const known = memory.saved.get(sourceKey(kind, heading));
  if (known) return known;
  if (kind !== "figures") return fieldSource(heading, memory.ledgers);
  // What stands before the counts are the labels themselves.
  const figure = figureOfHeader(squeezed(`${heading.group}${heading.header}`));
  return figure && lines.length > 0 ? { kind: "figure", figure } : leftBlank;
}

/** The field that a label of a form names by itself; null for one that nobody knows. */
export function fieldOfLabel(label: string): TableField | null {
  const source = fieldSource({ header: label, group: "", index: 0 }, new Map());
  return source.kind === "field" ? source.field : null;
}

function fieldSource({ header, group }: TableHeading, ledgers: HeaderMemory): ColumnSource {
  const own = squeezed(header).replace(/[(（][^)）]*[)）]/g, "");
  const only = fieldOfWord.get(squeezed(header)) ?? fieldOfWord.get(own);
  if (only) return { kind: "field", field: only };
  const field = remembered(ledgers, header) ?? fieldOfHeader(header, group)?.field ?? null;
  return field && !isKeptBack(field) ? { kind: "field", field } : leftBlank;
}
