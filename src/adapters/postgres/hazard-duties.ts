import { sql } from "kysely";
import type { Duties, DutiesAsked } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { officerRoles } from "#domain/hazards/officers.ts";
import { build, run } from "./build.ts";
import { dutyPartsOf } from "./duty-parts.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

const none: Duties = { duties: [], byAct: {} };

/**
 * What the actor owes, soonest first; duties without a day come last. What the actor alone owes (会签) stands before what
 * any colleague of the post can do: others wait for nobody else.
 */
export async function dutiesWithin(session: Session, actor: Actor, asked: DutiesAsked): Promise<Duties> {
  const named = officerRoles.includes(actor.role);
  const own = named ? await page(session, ownDuties(actor).orderBy("duty.since"), asked) : none;
  const posts = postDuties(actor);
  if (!posts) return own;
  const rest = { ...asked, limit: asked.limit - own.duties.length };
  const shared = await page(session, posts.orderBy(sql`duty.due nulls last`), rest);
  return { duties: [...own.duties, ...shared.duties], byAct: summed(own.byAct, shared.byAct) };
}

function dutiesIn(actor: Actor) {
  return build
    .selectFrom("hazard_duty as duty")
    .innerJoin("hazard", (join) =>
      join.onRef("hazard.id", "=", "duty.hazard_id").onRef("hazard.home", "=", "duty.home"),
    )
    .where((eb) => hazardsWithin(actor, eb as never));
}

function ownDuties(actor: Actor) {
  return dutiesIn(actor).where("duty.person", "=", actor.person).where("duty.person", "<>", "");
}

function postDuties(actor: Actor) {
  const parts = dutyPartsOf(actor);
  if (parts.length === 0) return null;
  return dutiesIn(actor)
    .where("duty.person", "=", "")
    .where((eb) =>
      eb.or(parts.map((one) => eb.and([eb("duty.part", "=", one.part), ...one.where(eb as never)]))),
    );
}

function summed(one: Duties["byAct"], other: Duties["byAct"]): Duties["byAct"] {
  const acts = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(acts.map((act) => [act, (one[act] ?? 0) + (other[act] ?? 0)]));
}

async function page(
  session: Session,
  owed: ReturnType<typeof dutiesIn>,
  { act, limit }: DutiesAsked,
): Promise<Duties> {
  const listed = (act === null ? owed : owed.where("duty.act", "=", act))
    .select([...columns, "duty.act", "duty.what", "duty.since", "duty.due"])
    .orderBy("duty.hazard_id")
    .limit(limit);
  const { rows } = await run(session, listed);
  const counted = owed
    .clearOrderBy()
    .select((eb) => ["duty.act", eb.fn.countAll<number>().as("number")])
    .groupBy("duty.act");
  const byAct = (await run(session, counted)).rows.map((row) => [row.act, Number(row.number)] as const);
  const duties = rows.map((row) => ({
    hazard: lineOf(row),
    act: row.act,
    what: row.what,
    since: row.since,
    due: row.due,
  }));
  return { duties, byAct: Object.fromEntries(byAct) };
}
