import { sql } from "kysely";
import type { EarlierHazard, ElsewhereFound } from "#application/hazards/hazard-book.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { readCriterionText } from "#domain/hazards/judgement.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Whole states of an enterprise's hazards would be a hundred times what is compared. */
const compared = () =>
  build
    .selectFrom("hazard")
    .select(["id", "number", "home", "enterprise_id", "unit_name", "text", "found_on", "reported_at"])
    .select(["criterion", "group_id", "field"]);

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = async (session: Session, query: ReturnType<typeof compared>) =>
  (await run(session, query)).rows;

/** What was taken back, an undone import among it, was never a hazard to repeat. */
const takenBack = ["withdrawn", "dismissed"];

/** Other hazards of the same enterprise, latest first. */
export async function possiblyRepeated(
  session: Session,
  hazard: Hazard,
  since: string,
): Promise<EarlierHazard[]> {
  const query = compared()
    .where("enterprise_id", "=", hazard.belonging.enterprise)
    .where("id", "!=", hazard.id)
    .where("found_on", ">=", since)
    .where("stage", "not in", takenBack)
    .orderBy("found_on", "desc")
    .limit(200);
  return (await rowsOf(session, query)).map(earlier);
}

const mostReached = 20;

type There = { readonly in_group: boolean; readonly reached: string | null };
const allThere = `select t.in_group, h.id reached from repeats_elsewhere($1, $2, $3) t
  left join hazard h on h.id = t.id order by h.found_on desc nulls last, h.id`;

/** Of other units: the rows under the policy, and a count that the owner's function gives of all there are. */
export async function repeatedElsewhere(
  session: Session,
  hazard: string,
  { since, until }: { readonly since: string; readonly until: string },
): Promise<ElsewhereFound> {
  const { rows: there } = await session.query<There>(allThere, [hazard, since, until]);
  const ids = there.flatMap(({ reached }) => reached ?? []).slice(0, mostReached);
  const beyond = there.filter(({ reached }) => reached === null);
  const rows = await rowsOf(session, compared().where("id", "=", sql<string>`any(${ids}::text[])`));
  return {
    reached: ids.flatMap((id) => rows.filter((row) => row.id === id).map(earlier)),
    beyond: {
      group: beyond.filter(({ in_group }) => in_group).length,
      sector: beyond.filter(({ in_group }) => !in_group).length,
    },
  };
}

function earlier(row: Row): EarlierHazard {
  return {
    id: row.id,
    number: row.number,
    reportedAt: row.reported_at,
    finding: { text: row.text, foundOn: row.found_on },
    belonging: {
      ...{ home: row.home, enterprise: row.enterprise_id, unitName: row.unit_name },
      ...{ group: row.group_id, field: row.field },
    },
    item: row.criterion === null ? null : readCriterionText(row.criterion),
  };
}
