import { sql } from "kysely";
import type { HazardLine } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { caseActs } from "#domain/hazards/handled-case.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

/** Hazards within reach with a case of the body that none of these people handles; found by what is owed in cases, which are few. */
export async function unattendedIn(
  session: Session,
  actor: Actor,
  { body, people }: { readonly body: string; readonly people: readonly string[] },
): Promise<readonly HazardLine[]> {
  const query = build
    .selectFrom("hazard")
    .select(columns)
    .where((eb) => hazardsWithin(actor, eb))
    .where(
      sql<boolean>`exists (select from hazard_duty d where d.home = hazard.home and d.hazard_id = hazard.id
        and d.person <> '' and d.act = any(${caseActs}::text[]))`,
    )
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(hazard.state -> 'cases') c
        where c ->> 'organisation' = ${body}
        and not (c -> 'handlers' ?| ${people}::text[]))`,
    )
    .orderBy("hazard.id");
  return (await run(session, query)).rows.map(lineOf);
}
