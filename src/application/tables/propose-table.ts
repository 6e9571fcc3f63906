import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Sheet } from "#domain/imports/sheet.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { ColumnSource, TableColumn } from "#domain/tables/column-source.ts";
import { proposedColumns, type SourceMemory, sourceKey } from "#domain/tables/proposed-sources.ts";
import { reasonNotToChange, type SavedTable } from "#domain/tables/saved-table.ts";
import { type CarriedOver, carryOver } from "#domain/tables/table-changes.ts";
import { type LayoutAsked, layoutOf, type TableLayout } from "#domain/tables/table-layout.ts";
import type { TableDesk } from "./table-desk.ts";

/** A blank as it was handed in, with what a person says of where its table stands. */
export type BlankFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly asked: LayoutAsked & { readonly sheet?: string | undefined };
};

/** What a blank was understood to be, before anything is kept. */
export type TableProposal = {
  readonly sheets: readonly string[];
  readonly layout: TableLayout;
  readonly columns: readonly TableColumn[];
  /** What changed against the version in use; null for a table that is new. */
  readonly changes: CarriedOver["changes"] | null;
};

const mostBytes = 5 * 1024 * 1024;

/** Reads a blank and finds its table. @throws {Refusal} `invalid` for anything but an .xlsx or .docx with a table in it */
export async function readBlank(
  desk: Pick<TableDesk, "readBlank">,
  { fileName, bytes, asked }: BlankFile,
): Promise<{ readonly sheets: readonly string[]; readonly layout: TableLayout }> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new Refusal(
      "invalid",
      "只能使用 .xlsx 表格或者 .docx 文档。其他格式请先用 Excel、Word 或 WPS 另存。",
      "file",
    );
  }
  if (bytes.byteLength > mostBytes) throw new Refusal("invalid", "空表超过 5 MB，请删去无关的内容。", "file");
  const { sheets } = await desk.readBlank(bytes, fileName);
  const wanted = asked.sheet === undefined ? sheets : sheets.filter(({ name }) => name === asked.sheet);
  const layout = wanted.map((sheet: Sheet) => layoutOf(sheet, asked)).find((found) => found !== null);
  if (!layout) {
    throw new Refusal(
      "invalid",
      "没有在文件中找到表格，请确认选的是上级下发的空表，或者指定表头所在的行。",
      "file",
    );
  }
  return { sheets: sheets.map(({ name }) => name), layout };
}

/**
 * What a blank would be filled with: found by its heads, by what the office said of such heads before, and for a new
 * version of a table by what fills the one in use. Nothing is kept.
 *
 * @throws {Refusal} as `readBlank`; `not-found`, `not-yours` for a table of others
 */
export async function proposeTable(
  desk: TableDesk,
  actor: Actor,
  blank: BlankFile & { readonly table?: string | undefined },
): Promise<TableProposal> {
  const [memory, table] = await desk.openBooks(actor, "page", async (books) => {
    const known = blank.table === undefined ? null : await tableInSight(books, blank.table);
    if (known) refuseIf(reasonNotToChange(known, actor));
    return [await memoryIn(books, actor), known] as const;
  });
  const { sheets, layout } = await readBlank(desk, blank);
  const columns = proposedColumns(layout, memory);
  const carried = table && carryOver(table.columns, columns);
  return { sheets, layout, columns: carried?.columns ?? columns, changes: carried?.changes ?? null };
}

/** The table, for somebody in whose sight it is. @throws {Refusal} `not-found` */
export async function tableInSight(books: Books, id: string): Promise<SavedTable> {
  const table = await books.tables.find(id);
  if (!table) throw new Refusal("not-found", "没有这张表，或者不在您的管辖范围内。");
  return table;
}

async function memoryIn(books: Books, actor: Actor): Promise<SourceMemory> {
  const own = (await books.tables.list()).filter(({ owner }) => owner === actor.organisation);
  const saved = new Map<string, ColumnSource>();
  for (const { layout, columns } of own) {
    for (const column of columns) {
      if (column.source.kind !== "fixed") saved.set(sourceKey(layout.kind, column), column.source);
    }
  }
  return { saved, ledgers: await books.imports.headerMemory() };
}
