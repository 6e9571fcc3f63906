import type { Books, OpenBooks } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Instant } from "#domain/calendar/dates.ts";

/** What handing out a table needs. */
export type ExportDesk = { readonly openBooks: OpenBooks; readonly newId: NewId };

/** What the entry of an export says: which layout and filters, and how many rows left the system. */
type Exported = {
  readonly layout: string;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  /** The approved request that it was taken out on, where it was above the limit. */
  readonly request?: string | undefined;
};

/** Whose copy an exported table is. */
export type ExportCover = {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly at: Instant;
};

/** Records that somebody took rows out of the system (who exported what is in the ledger), and gives whose copy it is. */
export async function recordExport(
  books: Books,
  actor: Actor,
  exported: Exported & { readonly id: string },
): Promise<ExportCover> {
  const { id, layout, rows, request } = exported;
  const filters = Object.fromEntries(
    Object.entries(exported.filters).filter(([, value]) => value !== undefined),
  );
  const command = { actId: `${id}:export`, input: null };
  const moment = await momentOf(books.ledger, { home: actor.home, kind: "export", id }, command, null);
  const payload: Exported = { layout, filters, rows, ...(request ? { request } : {}) };
  await record(books.ledger, moment, { act: "export", version: 1, payload }, { actor, command });
  const organisation = actor.organisation ? await books.organisations.find(actor.organisation) : null;
  const enterprise = actor.enterprise ? await books.enterprises.find(actor.enterprise) : null;
  const names = await books.persons.namesOf([actor.person]);
  return {
    id,
    organisation: organisation?.name ?? enterprise?.name ?? "",
    name: names.get(actor.person) ?? "",
    at: moment.times.received,
  };
}
