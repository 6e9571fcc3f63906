import { type SelectQueryBuilder, sql } from "kysely";
import type { EditionChange, OpenJudged } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Schema } from "./schema.generated.ts";
import type { Session } from "./session.ts";

type Open = SelectQueryBuilder<Schema, "hazard", object>;

/** Open major hazards within reach whose judgement cites the older edition and that the newer one has not looked at yet. */
function openUnder(actor: Actor, { from, to }: EditionChange): Open {
  // `coal:` to `coal;`: the character after the colon, so that an edition is one stretch of the index.
  return build
    .selectFrom("hazard")
    .where((eb) => hazardsWithin(actor, eb))
    .where(sql<boolean>`hazard.criterion collate "C" >= ${`${from}:`}`)
    .where(sql<boolean>`hazard.criterion collate "C" < ${`${from};`}`)
    .where(sql<boolean>`hazard.stage not in ('struck-off', 'dismissed', 'withdrawn')`)
    .where("hazard.level", "=", "major")
    .where(sql<boolean>`hazard.rejudged_by is distinct from ${to}`);
}

/** How many there are. */
export async function countOpenJudged(
  session: Session,
  actor: Actor,
  change: EditionChange,
): Promise<number> {
  const counted = openUnder(actor, change).select((eb) => eb.fn.countAll<number>().as("total"));
  return Number((await run(session, counted)).rows[0]?.total ?? 0);
}

/** One page of them by id, so that what is worked off does not move the rest. */
export async function listOpenJudged(
  session: Session,
  actor: Actor,
  { after, limit, ...change }: EditionChange & { readonly after: string | null; readonly limit: number },
): Promise<readonly OpenJudged[]> {
  const page = openUnder(actor, change).select([...columns, "hazard.state"]);
  const from = after ? page.where("hazard.id", ">", after) : page;
  const { rows } = await run(session, from.orderBy("hazard.id").limit(limit));
  return rows.map((row) => ({ line: lineOf(row), hazard: row.state as Hazard }));
}
