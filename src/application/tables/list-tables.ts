import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToChange, type SavedTable } from "#domain/tables/saved-table.ts";
import { tableInSight } from "./propose-table.ts";

/** A table as a post sees it: whose it is, and whether it may be changed. */
export type SeenTable = {
  readonly table: SavedTable;
  readonly ownerName: string;
  readonly savedByName: string;
  readonly own: boolean;
};

/** 套表: the tables of the own office, and those that the city shares. */
export function listTables(
  desk: { readonly openBooks: OpenBooks },
  actor: Actor,
): Promise<readonly SeenTable[]> {
  return desk.openBooks(actor, "page", async (books) => {
    const tables = await books.tables.list();
    const names = new Map((await books.organisations.all()).map(({ id, name }) => [id, name]));
    const people = await books.persons.namesOf([...new Set(tables.map(({ savedBy }) => savedBy))]);
    return tables.map((table) => seenBy(actor, table, { names, people }));
  });
}

/** One of them. @throws {Refusal} `not-found` */
export function viewTable(
  desk: { readonly openBooks: OpenBooks },
  actor: Actor,
  id: string,
): Promise<SeenTable> {
  return desk.openBooks(actor, "page", async (books) => {
    const table = await tableInSight(books, id);
    const owner = await books.organisations.find(table.owner);
    const names = new Map([[table.owner, owner?.name ?? ""]]);
    return seenBy(actor, table, { names, people: await books.persons.namesOf([table.savedBy]) });
  });
}

type Names = {
  readonly names: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string | null>;
};

function seenBy(actor: Actor, table: SavedTable, { names, people }: Names): SeenTable {
  return {
    table,
    ownerName: names.get(table.owner) ?? "",
    savedByName: people.get(table.savedBy) ?? "",
    own: reasonNotToChange(table, actor) === null,
  };
}
