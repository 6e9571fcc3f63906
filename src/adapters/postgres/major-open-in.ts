import { sql } from "kysely";
import type { HazardLine } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Quarter } from "#domain/calendar/quarter.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

type Asked = { readonly enterprise: string; readonly period: Quarter; readonly most: number };

/** The day found, or told where that is not known. */
const begun = sql<string>`coalesce(hazard.found_on, (hazard.reported_at at time zone 'Asia/Shanghai')::date)`;

/**
 * A unit's major hazards that were open in a period: found by its end, and not struck off before its beginning. An old
 * row that says it is done and not when is not taken for open; one that was opened again is, from the day it was found.
 */
export async function majorOpenIn(
  session: Session,
  actor: Actor,
  { enterprise, period, most }: Asked,
): Promise<readonly HazardLine[]> {
  const query = build
    .selectFrom("hazard")
    .select(columns)
    .where((eb) => hazardsWithin(actor, eb))
    .where("hazard.enterprise_id", "=", enterprise)
    .where("hazard.level", "=", "major")
    .where("hazard.stage", "not in", ["found", "dismissed", "withdrawn"])
    .where(sql<boolean>`${begun} <= ${period.to}::date`)
    .where(
      sql<boolean>`(hazard.stage <> 'struck-off'
        or hazard.state #>> '{rectification,struckOff,on}' >= ${period.from}::text)`,
    )
    .orderBy(begun, "desc")
    .orderBy("hazard.id", "desc");
  return (await run(session, query.limit(most))).rows.map(lineOf);
}
