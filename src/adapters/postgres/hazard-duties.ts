import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Duties, DutiesAsked, DutyLine, OwedLine } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { owedByRuleAlone } from "#domain/hazards/duty.ts";
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

/**
 * What is owed in person stands among what the post owes, by its day; on one day what has an hour comes first, what no day binds comes
 * last.
 */
function soonestFirst(one: DutyLine, other: DutyLine): number {
  const [day, otherDay] = [one.due ?? "9999", other.due ?? "9999"];
  const [hour, otherHour] = [one.dueAt ?? "9999", other.dueAt ?? "9999"];
  return day.localeCompare(otherDay) || hour.localeCompare(otherHour) || one.since.localeCompare(other.since);
}

/** Every duty within reach whose limit is counted for an act, whoever owes it. */
export async function owing(
  session: Session,
  actor: Actor,
  { act, most }: { readonly act: string; readonly most: number },
): Promise<readonly OwedLine[]> {
  const query = dutiesIn(actor)
    .where(countedFor, "=", act)
    .select([...shown, ...counted])
    .orderBy("duty.since")
    .limit(most);
  return (await run(session, query)).rows.map((row) => {
    const { what, due, field, stopped, counted_act: name, counted_since: since, arose_at: at } = row;
    return { hazard: lineOf(row), what, due, owed: { act: name, field: field || null, since, at, stopped } };
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

/** The act that a limit is counted for, and the day from which. */
const countedFor = sql<string>`coalesce(duty.clock_act, duty.act)`;
const countedSince = sql<string>`coalesce(duty.clock_since, duty.since)`;
const counted = [countedFor.as("counted_act"), countedSince.as("counted_since"), "duty.arose_at" as const];

async function page(session: Session, owed: Owed, asked: Asked): Promise<Duties> {
  const { act, limit, limits, pressing } = asked;
  const byRules = await limitDays(session, owed, limits);
  const day = dueBy(byRules);
  const standing = owed.where((eb) =>
    eb.or([eb("duty.act", "not in", owedByRuleAlone), sql<SqlBool>`${day} is not null`]),
  );
  const ofAct = act === null ? standing : standing.where("duty.act", "=", act);
  const told = pressing
    ? ofAct.where((eb) =>
        eb.or([sql<SqlBool>`${day} <= ${pressing.dueBy}::date`, eb("duty.since", ">=", pressing.since)]),
      )
    : ofAct;
  const listed = told
    .select([...shown, ...counted])
    .orderBy(sql`${day} nulls last`)
    .orderBy(sql`${hourOf(byRules)} nulls last`)
    .orderBy("duty.since");
  const { rows } = await run(session, listed.orderBy("duty.hazard_id").limit(limit));
  const numbers = standing
    .select((eb) => ["duty.act", eb.fn.countAll<number>().as("number")])
    .groupBy("duty.act");
  const byAct = (await run(session, numbers)).rows.map((row) => [row.act, Number(row.number)] as const);
  const duties = rows.map((row) => {
    const { act: name, what, since, due, field, stopped, counted_act, counted_since, arose_at: at } = row;
    const byRule = limits.of({ act: counted_act, field: field || null, since: counted_since, at, stopped });
    const binding = earlierDay(due, byRule?.date ?? null);
    return {
      ...{ hazard: lineOf(row), act: name, what, since, due: binding },
      dueAt: binding === byRule?.date ? (byRule?.at ?? null) : null,
      limit: binding === due ? null : byRule,
    };
  });
  return { duties, byAct: Object.fromEntries(byAct) };
}

/** What a rule gives to what is owed for an act in a field since a day: a day, or so many hours from the moment of each. */
type LimitDay = {
  readonly act: string;
  readonly field: string;
  readonly stopped: boolean;
  readonly since: string;
  readonly day: string;
  readonly hours: number | null;
};

/** The days that rules give to what is owed here: they are few, for many duties arise on one day. */
async function limitDays(session: Session, owed: Owed, limits: Limits): Promise<readonly LimitDay[]> {
  if (limits.acts.length === 0) return [];
  const query = owed
    .where(countedFor, "in", limits.acts)
    .select([
      countedFor.as("act"),
      countedSince.as("since"),
      sql<string>`coalesce(hazard.field, '')`.as("field"),
      "hazard.stopped",
    ])
    .distinct();
  return (await run(session, query)).rows.flatMap(({ act, field, stopped, since }) => {
    const limit = limits.of({ act, field: field || null, since, stopped });
    return limit ? [{ act, field, stopped, since, day: limit.date, hours: limit.hours }] : [];
  });
}

/** The day that binds: of the record or by a rule, whichever comes first. */
function dueBy(days: readonly LimitDay[]): RawBuilder<string | null> {
  if (days.length === 0) return sql`duty.due`;
  const day = hasHours(days)
    ? sql`case when l.hours is null then l.day else (${moment} at time zone 'Asia/Shanghai')::date end`
    : sql`l.day`;
  return sql`least(duty.due, (select ${day} ${among(days)}))`;
}

/** The moment by which it is due, where a rule counts in hours. */
function hourOf(days: readonly LimitDay[]): RawBuilder<string | null> {
  return hasHours(days) ? sql`(select ${moment} ${among(days)})` : sql`null::timestamptz`;
}

const hasHours = (days: readonly LimitDay[]) => days.some(({ hours }) => hours !== null);

/** As `limitsOf` counts it: from the moment on which the duty arose, or from the end of its day. */
const moment = sql`(coalesce(duty.arose_at, (${countedSince} + 1)::timestamp at time zone 'Asia/Shanghai')
  + make_interval(hours => l.hours))`;

function among(days: readonly LimitDay[]): RawBuilder<unknown> {
  const list = (name: keyof LimitDay) => days.map((one) => one[name]);
  return sql`from unnest(${list("act")}::text[], ${list("field")}::text[], ${list("stopped")}::boolean[],
      ${list("since")}::date[], ${list("day")}::date[], ${list("hours")}::int[])
      as l(act, field, stopped, since, day, hours)
    where l.act = ${countedFor} and l.field = coalesce(hazard.field, '') and l.stopped = hazard.stopped
      and l.since = ${countedSince}`;
}
