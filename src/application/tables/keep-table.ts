import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { type ColumnSource, leftBlank } from "#domain/tables/column-source.ts";
import {
  reasonNotToChange,
  reasonNotToMap,
  type SavedTable,
  type TableMapping,
  tableRoles,
} from "#domain/tables/saved-table.ts";
import type { TableLayout } from "#domain/tables/table-layout.ts";
import { beginTable, evolveTable, type TableActName } from "#domain/tables/table-ledger.ts";
import { type BlankFile, readBlank, tableInSight } from "./propose-table.ts";
import type { TableDesk } from "./table-desk.ts";

/** What a person settled: the name, when and what it is about, and what fills each column. */
export type TableSettings = Pick<TableMapping, "name" | "period" | "filters"> & {
  readonly sources: readonly { readonly index: number; readonly source: ColumnSource }[];
};

/**
 * Keeps a superior's table with how it is filled. Gives its id; the same act sent twice is one act.
 *
 * @throws {Refusal} as `readBlank`; `not-permitted`, `incomplete`, `invalid`
 */
export async function saveTable(
  desk: TableDesk,
  actor: Actor,
  command: Command<TableSettings & BlankFile>,
): Promise<string> {
  const { input } = command;
  const { organisation: owner, home } = actor;
  if (!owner || !tableRoles.includes(actor.role)) {
    throw new Refusal("not-permitted", "您的岗位不填报上级表格，请由安委办或者监管部门保存。");
  }
  const { layout } = await readBlank(desk, input);
  const mapping = mappingOf(layout, input);
  refuseIf(reasonNotToMap(mapping));
  const blank = await kept(desk, input);
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return known.id;
    await books.files.note(blank, actor.person, await books.ledger.now());
    const id = desk.newId("tb");
    const moment = await momentOf(books.ledger, { home, kind: "table", id }, command, null);
    const payload = { ...mapping, home, owner, blank };
    const begun: Entry = {
      ...{ act: "save", version: 1, payload, seq: 1, times: moment.times },
      ...{ actor: actor.person, post: actor.post, onBehalf: null },
    };
    await books.tables.insert(beginTable(id, begun));
    await record(books.ledger, moment, { act: "save", version: 1, payload }, { actor, command });
    return id;
  });
}

type On<Input> = Command<Input> & { readonly table: string };

/** Changes how a table is filled; its blank stays. @throws {Refusal} `not-found`, `not-yours`, `conflict`, `incomplete`, `invalid` */
export function amendTable(desk: TableDesk, actor: Actor, command: On<TableSettings>): Promise<void> {
  return desk.openBooks(actor, "act", (books) =>
    actOnTable(books, { actor, command, act: "amend" }, ({ layout }) => mappingOf(layout, command.input)),
  );
}

/**
 * Takes a new version of the blank into use, with the mapping that was carried over to it and looked at.
 *
 * @throws {Refusal} as `amendTable` and `readBlank`
 */
export async function renewTable(
  desk: TableDesk,
  actor: Actor,
  command: On<TableSettings & BlankFile>,
): Promise<void> {
  await desk.openBooks(actor, "page", async (books) => {
    refuseIf(reasonNotToChange(await tableInSight(books, command.table), actor));
  });
  const { layout } = await readBlank(desk, command.input);
  const mapping = mappingOf(layout, command.input);
  refuseIf(reasonNotToMap(mapping));
  const blank = await kept(desk, command.input);
  await desk.openBooks(actor, "act", async (books) => {
    await books.files.note(blank, actor.person, await books.ledger.now());
    await actOnTable(books, { actor, command, act: "renew" }, () => ({ ...mapping, blank }));
  });
}

/** Takes a table out of use; what was filled stays in the ledger. @throws {Refusal} `not-found`, `not-yours`, `conflict` */
export function retireTable(desk: TableDesk, actor: Actor, command: On<null>): Promise<void> {
  return desk.openBooks(actor, "act", (books) =>
    actOnTable(books, { actor, command, act: "retire" }, () => null),
  );
}

async function actOnTable(
  books: Books,
  asked: { readonly actor: Actor; readonly command: On<unknown>; readonly act: TableActName },
  decide: (table: SavedTable) => TableMapping | null,
): Promise<void> {
  const { actor, command, act } = asked;
  refuseIf(reasonNotToChange(await tableInSight(books, command.table), actor));
  const held = await books.tables.hold(command.table);
  if (!held) throw new Refusal("not-found", "没有这张表，或者不在您的管辖范围内。");
  const { table, end } = held;
  if (await books.ledger.subjectOfAct(command.actId)) return;
  refuseIf(reasonNotToChange(table, actor));
  const subject = { home: table.home, kind: "table", id: table.id } as const;
  const moment = await momentOf(books.ledger, subject, command, end);
  const payload = decide(table);
  if (payload) refuseIf(reasonNotToMap(payload));
  const entry = await record(books.ledger, moment, { act, version: 1, payload }, { actor, command });
  await books.tables.save(evolveTable(table, entry));
}

/** The columns are those of the sheet, whatever the client names. */
function mappingOf(layout: TableLayout, { name, period, filters, sources }: TableSettings): TableMapping {
  const chosen = new Map(sources.map(({ index, source }) => [index, source]));
  const columns = layout.headings.map((heading) => ({
    ...heading,
    source: chosen.get(heading.index) ?? leftBlank,
  }));
  return { name: name.trim(), period, filters, layout, columns };
}

const office = "application/vnd.openxmlformats-officedocument";

async function kept(desk: TableDesk, { fileName, bytes }: BlankFile): Promise<Attachment> {
  const id = await desk.files.keep(bytes);
  const name = fileName
    .replace(/^.*[\\/]/, "")
    .slice(-120)
    .toWellFormed();
  const mediaType = /\.docx$/i.test(name)
    ? `${office}.wordprocessingml.document`
    : `${office}.spreadsheetml.sheet`;
  return { id, name, mediaType, size: bytes.byteLength };
}
