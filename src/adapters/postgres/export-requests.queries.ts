import type { ExportRequestBook } from "#application/documents/export-request-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type ExportRequest, exportDeciders } from "#domain/documents/export-request.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import type { Session } from "./session.ts";

/** Requests for exports on a transaction: the own ones and the unit's; row-level security asks the same. */
export function exportRequestBook(session: Session, actor: Actor): ExportRequestBook {
  const decides = exportDeciders.includes(actor.role);
  const everywhere = actor.role === "city-office";
  const inSight = () =>
    build
      .selectFrom("export_request")
      .select("state")
      .$if(!everywhere, (query) =>
        query.where((eb) =>
          eb.or([eb("person_id", "=", actor.person), ...(decides ? [eb("home", "=", actor.home)] : [])]),
        ),
      );
  const statesOf = async (query: ReturnType<typeof inSight>) =>
    (await run(session, query)).rows.map((row) => row.state as ExportRequest);
  return {
    own: (limit) =>
      statesOf(inSight().where("person_id", "=", actor.person).orderBy("id", "desc").limit(limit)),
    async toDecide(limit) {
      if (!decides) return [];
      const waiting = inSight().where("decided", "=", false).where("person_id", "!=", actor.person);
      const ofUnit = everywhere ? waiting : waiting.where("home", "=", actor.home);
      return statesOf(ofUnit.orderBy("id").limit(limit));
    },
    find: async (id) => (await statesOf(inSight().where("id", "=", id)))[0] ?? null,
    async hold(id) {
      const [request] = await statesOf(inSight().where("id", "=", id).forUpdate());
      const end = request ? await endOf(session, { home: request.home, kind: "export-request", id }) : null;
      return request && end ? { request, end } : null;
    },
    async insert(request) {
      const { home, id } = request;
      await run(session, build.insertInto("export_request").values({ home, id, ...columnsOf(request) }));
    },
    async save(request) {
      const update = build.updateTable("export_request").set(columnsOf(request));
      await run(session, update.where("home", "=", request.home).where("id", "=", request.id));
    },
  };
}

function columnsOf(request: ExportRequest) {
  return { seq: request.seq, ...drawnFromRequest(request), state: json(request) };
}

/** The columns that are drawn from the state. */
export function drawnFromRequest({ askedBy, decision }: ExportRequest) {
  return { person_id: askedBy, decided: decision !== null };
}
