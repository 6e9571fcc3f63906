import { sql } from "kysely";
import type { DirectReportBook } from "#application/direct-reports/direct-report-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { DirectReport } from "#domain/direct-reports/direct-report.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import type { Session } from "./session.ts";

/** Direct reports on a transaction: the actor's own, or those to the actor's body; row-level security asks the same. */
export function directReportBook(session: Session, actor: Actor): DirectReportBook {
  const statesOf = async (query: ReturnType<typeof inSight>) =>
    (await run(session, query)).rows.map((row) => row.state as DirectReport);
  return {
    find: async (id) => (await statesOf(inSight(actor).where("id", "=", id)))[0] ?? null,
    async hold(id) {
      const [report] = await statesOf(inSight(actor).where("id", "=", id).forUpdate());
      const end = report ? await endOf(session, { home: report.home, kind: "direct-report", id }) : null;
      return report && end ? { report, end } : null;
    },
    async insert(report) {
      const row = { home: report.home, id: report.id, ...drawnFromDirectReport(report) };
      const values = { ...row, seq: report.seq, state: json(report) };
      await run(session, build.insertInto("direct_report").values(values));
    },
    async save(report) {
      const set = { ...drawnFromDirectReport(report), seq: report.seq, state: json(report) };
      const update = build.updateTable("direct_report").set(set);
      await run(session, update.where("home", "=", report.home).where("id", "=", report.id));
    },
    list: (most) => statesOf(inSight(actor).orderBy("answered").orderBy("id", "desc").limit(most)),
    async noteFile({ id, name, mediaType, size }, at) {
      const row = { id, name, size, media_type: mediaType, stored_by: actor.person, stored_at: at };
      const insert = build.insertInto("direct_report_file").values(row);
      await run(
        session,
        insert.onConflict((conflict) => conflict.doNothing()),
      );
    },
    async ownFile(id) {
      const query = build.selectFrom("direct_report_file").select("media_type").where("id", "=", id);
      const [row] = (await run(session, query.where("stored_by", "=", actor.person))).rows;
      return row ? { mediaType: row.media_type } : null;
    },
  };
}

/** The columns drawn from a report's state; they decide who reads it. */
export function drawnFromDirectReport({ enterprise, organisation, madeBy, madeAt, answer }: DirectReport) {
  return {
    ...{ enterprise_id: enterprise, organisation_id: organisation, made_by: madeBy },
    ...{ made_on: businessDateOf(madeAt), answered: answer !== null },
  };
}

function inSight({ role, person, enterprise, organisation, home }: Actor) {
  const reports = build.selectFrom("direct_report").select("state");
  switch (role) {
    case "safety-staff":
      return reports.where("made_by", "=", person).where("enterprise_id", "=", enterprise);
    case "regulator":
      return reports.where("organisation_id", "=", organisation);
    case "county-office":
      return reports.where("organisation_id", "is", null).where("home", "=", home);
    case "city-office":
      return reports.where("organisation_id", "is", null);
    default:
      return reports.where(sql<boolean>`false`);
  }
}
