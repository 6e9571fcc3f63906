import type { SavedTableBook } from "#application/tables/saved-table-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { cityCode } from "#domain/places/units.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import type { Session } from "./session.ts";

/** The tables of superiors on a transaction: the own office's and the city's; row-level security asks the same. */
export function savedTableBook(session: Session, { organisation }: Actor): SavedTableBook {
  const inSight = () =>
    build
      .selectFrom("saved_table")
      .select("state")
      .where((eb) => eb.or([eb("organisation_id", "=", organisation ?? ""), eb("home", "=", cityCode)]));
  const read = async (id: string) => {
    const { rows } = await run(session, inSight().where("id", "=", id));
    return (rows[0]?.state as SavedTable | undefined) ?? null;
  };
  return {
    async list() {
      const { rows } = await run(
        session,
        inSight().where("retired", "=", false).orderBy("id", "desc").limit(500),
      );
      return rows.map((row) => row.state as SavedTable);
    },
    find: read,
    async hold(id) {
      const own = inSight()
        .where("id", "=", id)
        .where("organisation_id", "=", organisation ?? "");
      const { rows } = await run(session, own.forUpdate());
      const table = rows[0]?.state as SavedTable | undefined;
      const end = table ? await endOf(session, { home: table.home, kind: "table", id }) : null;
      return table && end ? { table, end } : null;
    },
    async insert(table) {
      const { home, id } = table;
      await run(session, build.insertInto("saved_table").values({ home, id, ...columnsOf(table) }));
    },
    async save(table) {
      const update = build.updateTable("saved_table").set(columnsOf(table));
      await run(session, update.where("home", "=", table.home).where("id", "=", table.id));
    },
  };
}

function columnsOf(table: SavedTable) {
  return { seq: table.seq, ...drawnFrom(table), state: json(table) };
}

/** The columns that are drawn from the state. */
export function drawnFrom({ owner, retired }: SavedTable) {
  return { organisation_id: owner, retired };
}
