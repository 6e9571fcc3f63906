import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Duties, DutiesAsked, DutyLine } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { officerRoles } from "#domain/hazards/officers.ts";
import { earlierDay, type Limits } from "#domain/rules/limit.ts";
import { build, run } from "./build.ts";
import { dutyPartsOf } from "./duty-parts.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

/** What is asked, and the rules in use: by when something is owed is asked at reading, so that a rule binds at once. */
type Asked = DutiesAsked & { readonly limits: Limits };

const none: Duties = { duties: [], byAct: {} };

/**
 * What the actor owes, soonest first; duties without a day come last. What the actor alone owes (会签) stands before what
 * any colleague of the post can do: others wait for nobody else.
 */
export async function dutiesWithin(session: Session, actor: Actor, asked: Asked): Promise<Duties> {
  const named = officerRoles.includes(actor.role);
  const own = named ? await page(session, ownDuties(actor), asked) : none;
  const posts = postDuties(actor);
  if (!posts) return own;
  const shared = await page(session, posts, asked);
  const duties = [...own.duties, ...shared.duties].sort(soonestFirst).slice(0, asked.limit);
  return { duties, byAct: summed(own.byAct, shared.byAct) };
}

/** What is owed in person stands among what the post owes, by its day; what no day binds comes last. */
function soonestFirst(one: DutyLine, other: DutyLine): number {
  const [day, otherDay] = [one.due ?? "9999", other.due ?? "9999"];
  return day.localeCompare(otherDay) || one.since.localeCompare(other.since);
}

/** Every duty of an act within reach, whoever owes it. */
export async function owing(
  session: Session,
  actor: Actor,
  { act, most }: { readonly act: string; readonly most: number },
): Promise<readonly Omit<DutyLine, "limit">[]> {
  const query = dutiesIn(actor).where("duty.act", "=", act).select(shown).orderBy("duty.since").limit(most);
  return (await run(session, query)).rows.map((row) => {
    const { what, since, due } = row;
    return { hazard: lineOf(row), act, what, since, due };
  });
}

function dutiesIn(actor: Actor) {
  return build
    .selectFrom("hazard_duty as duty")
    .innerJoin("hazard", (join) =>
      join.onRef("hazard.id", "=", "duty.hazard_id").onRef("hazard.home", "=", "duty.home"),
    )
    .where((eb) => hazardsWithin(actor, eb as never));
}

type Owed = ReturnType<typeof dutiesIn>;

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

const shown = [...columns, "duty.act", "duty.what", "duty.since", "duty.due"] as const;

async function page(session: Session, owed: Owed, asked: Asked): Promise<Duties> {
  const { act, limit, limits, pressing } = asked;
  const ofAct = act === null ? owed : owed.where("duty.act", "=", act);
  const day = dueBy(await limitDays(session, ofAct, limits));
  const told = pressing
    ? ofAct.where((eb) =>
        eb.or([sql<SqlBool>`${day} <= ${pressing.dueBy}::date`, eb("duty.since", ">=", pressing.since)]),
      )
    : ofAct;
  const listed = told.select(shown).orderBy(sql`${day} nulls last`).orderBy("duty.since");
  const { rows } = await run(session, listed.orderBy("duty.hazard_id").limit(limit));
  const counted = owed
    .select((eb) => ["duty.act", eb.fn.countAll<number>().as("number")])
    .groupBy("duty.act");
  const byAct = (await run(session, counted)).rows.map((row) => [row.act, Number(row.number)] as const);
  const duties = rows.map((row) => {
    const { act: name, what, since, due, field } = row;
    const byRule = limits.of({ act: name, field: field || null, since });
    const binding = earlierDay(due, byRule?.date ?? null);
    return {
      ...{ hazard: lineOf(row), act: name, what, since, due: binding },
      limit: binding === due ? null : byRule,
    };
  });
  return { duties, byAct: Object.fromEntries(byAct) };
}

type LimitDay = {
  readonly act: string;
  readonly field: string;
  readonly since: string;
  readonly day: string;
};

/** The days that rules give to what is owed here: they are few, for many duties arise on one day. */
async function limitDays(session: Session, owed: Owed, limits: Limits): Promise<readonly LimitDay[]> {
  if (limits.acts.length === 0) return [];
  const query = owed
    .where("duty.act", "in", limits.acts)
    .select(["duty.act", "duty.since", sql<string>`coalesce(hazard.field, '')`.as("field")])
    .distinct();
  return (await run(session, query)).rows.flatMap(({ act, field, since }) => {
    const limit = limits.of({ act, field: field || null, since });
    return limit ? [{ act, field, since, day: limit.date }] : [];
  });
}

/** The day that binds: of the record or by a rule, whichever comes first. */
function dueBy(days: readonly LimitDay[]): RawBuilder<string | null> {
  if (days.length === 0) return sql`duty.due`;
  const list = (name: keyof LimitDay) => days.map((one) => one[name]);
  return sql`least(duty.due, (
    select l.day
    from unnest(${list("act")}::text[], ${list("field")}::text[], ${list("since")}::date[], ${list("day")}::date[])
      as l(act, field, since, day)
    where l.act = duty.act and l.field = coalesce(hazard.field, '') and l.since = duty.since))`;
}
