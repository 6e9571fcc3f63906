import type {
  ColumnChangeShape,
  ColumnSourceShape,
  SeenTable,
  TableColumnShape,
  TableProposal,
  TableSettings,
} from "#contract/tables.ts";
import { columnLetters } from "#domain/imports/unread-column.ts";
import { isTableField, tableFields } from "#domain/tables/table-field.ts";
import { isTableFigure, tableFigures } from "#domain/tables/table-figure.ts";
import type { TableKind } from "#domain/tables/table-layout.ts";
import type { Options } from "#web/ui/form/field-spec.ts";

/** What a person is settling of a table. */
export type TableDraft = Pick<TableSettings, "name" | "period" | "filters"> & {
  readonly sources: ReadonlyMap<number, ColumnSourceShape>;
};

const sourcesOf = (columns: readonly TableColumnShape[]) =>
  new Map(columns.map(({ index, source }) => [index, source]));

/** The draft of a table that is new: as it is proposed, named as it is titled or as its file is. */
export function draftOf({ layout, columns }: TableProposal, fileName: string): TableDraft {
  const { kind, title } = layout;
  const name = (title || fileName.replace(/\.\w{1,5}$/, "")).slice(0, 60);
  const period = kind === "figures" ? "month" : "open";
  const major = kind !== "figures" && /重大(事故)?隐患/.test(title);
  return { name, period, filters: major ? { level: "major" } : {}, sources: sourcesOf(columns) };
}

/** The draft of a change: as the table stands, with other columns where a new version brings them. */
export function draftOfTable(
  { name, period, filters, columns }: SeenTable,
  renewed?: readonly TableColumnShape[],
): TableDraft {
  return { name, period, filters, sources: sourcesOf(renewed ?? columns) };
}

/** The draft with one column filled otherwise. */
export function withSource(draft: TableDraft, index: number, source: ColumnSourceShape): TableDraft {
  return { ...draft, sources: new Map(draft.sources).set(index, source) };
}

/** What is sent. A fixed text that was left empty is a blank. */
export function settingsOf({ sources, ...draft }: TableDraft): TableSettings {
  const said = [...sources].map(([index, source]) => {
    const empty = source.kind === "fixed" && source.text.trim() === "";
    return { index, source: empty ? ({ kind: "blank" } as const) : source };
  });
  return { ...draft, sources: said };
}

/** The choice of a source as the value of a control. */
export function choiceOf(source: ColumnSourceShape): string {
  if (source.kind === "field") return source.field;
  return source.kind === "figure" ? source.figure : source.kind;
}

/** The source that a choice stands for. */
export function sourceOf(choice: string): ColumnSourceShape {
  if (isTableField(choice)) return { kind: "field", field: choice };
  if (isTableFigure(choice)) return { kind: "figure", figure: choice };
  return choice === "fixed" ? { kind: "fixed", text: "" } : { kind: "blank" };
}

/** What a column of such a table can be filled with. */
export function choicesFor(kind: TableKind): Options {
  const own = kind === "figures" ? tableFigures : tableFields;
  return [["blank", "留空"], ["fixed", "固定文字"], ...Object.entries(own)];
}

/** What a column is filled with, in words. */
export function sourceWords(source: ColumnSourceShape): string {
  if (source.kind === "field") return tableFields[source.field];
  if (source.kind === "figure") return tableFigures[source.figure];
  return source.kind === "fixed" ? `固定文字：${source.text}` : "留空";
}

/** Where a column stands; in a form, which of its blanks it is. */
export function placeWords(kind: TableKind, index: number): string {
  return kind === "form" ? `第 ${index + 1} 项` : `${columnLetters(index)} 列`;
}

/** What became of a column, in a sentence. */
export function changeWords(
  { kind, name, index, from, before }: ColumnChangeShape,
  of: TableKind = "hazards",
): string {
  const at = placeWords(of, index);
  if (kind === "new") return `新增“${name}”（${at}），请确认填什么。`;
  if (kind === "gone") return `“${name}”（原 ${at}）没有了。`;
  if (kind === "renamed") return `“${before}”改为“${name}”（${at}），仍按原来的内容填。`;
  if (kind === "replaced")
    return `“${before}”的位置换成了“${name}”（${at}），原来的内容不沿用，请确认填什么。`;
  return `“${name}”从 ${placeWords(of, from ?? 0)}移到 ${at}。`;
}
