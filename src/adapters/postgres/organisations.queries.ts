import type { OrganisationBook } from "#application/parties/organisation-book.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import { nameKey } from "./name-key.ts";
import { type ReadOrganisations, rememberingOrganisations } from "./remembered-organisations.ts";
import type { Session } from "./session.ts";

/** Organisations on a transaction; `readAll` may remember them from one transaction to the next. */
export function organisationBook(
  session: Session,
  readAll: ReadOrganisations = rememberingOrganisations(),
): OrganisationBook {
  return {
    all: () => readAll(session),
    async find(id) {
      const { rows } = await run(
        session,
        build.selectFrom("organisation").select("state").where("id", "=", id),
      );
      return (rows[0]?.state as Organisation | undefined) ?? null;
    },
    async hold(id) {
      const query = build.selectFrom("organisation").select("state").where("id", "=", id).forUpdate();
      const organisation = (await run(session, query)).rows[0]?.state as Organisation | undefined;
      if (!organisation) return null;
      const end = await endOf(session, { home: organisation.home, kind: "organisation", id });
      return end ? { organisation, end } : null;
    },
    async insert(organisation) {
      await run(session, build.insertInto("organisation").values({ ...rowOf(organisation), seq: 1 }));
    },
    async save(organisation, seq) {
      const { home, id, ...columns } = rowOf(organisation);
      const update = build.updateTable("organisation").set({ ...columns, seq });
      await run(session, update.where("home", "=", home).where("id", "=", id));
    },
  };
}

function rowOf(organisation: Organisation) {
  return {
    home: organisation.home,
    id: organisation.id,
    name: organisation.name,
    name_key: nameKey(organisation.name),
    kind: organisation.kind,
    level: organisation.level,
    place_code: organisation.placeCode,
    superior: organisation.superior,
    state: json(organisation),
  };
}
