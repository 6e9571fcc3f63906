import { type SelectQueryBuilder, sql } from "kysely";
import type { DutyLine, HazardLine, HazardPage, HazardQuery } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import { shownSource } from "#domain/hazards/finding.ts";
import type { JudgedLevel } from "#domain/hazards/judgement.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import type { Step } from "#domain/hazards/step.ts";
import { build, run } from "./build.ts";
import { dutyPartsOf } from "./duty-parts.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Schema } from "./schema.generated.ts";
import type { Session } from "./session.ts";
import { searchOf } from "./words.ts";

/** Most records one search considers, the soonest due first. */
const searchLimit = 5000;

const columns = [
  "hazard.id",
  "hazard.home",
  "hazard.number",
  "hazard.text",
  "hazard.unit_name",
  "hazard.enterprise_id",
  "hazard.field",
  "hazard.level",
  "hazard.stage",
  "hazard.found_on",
  "hazard.found_by",
  "hazard.deadline",
  "hazard.next_step",
  "hazard.listed_level",
  "hazard.stopped",
  "hazard.filed",
  "hazard.repeat_of",
  "hazard.gaps",
] as const;

type Row = Pick<
  { [C in keyof Schema["hazard"]]: Schema["hazard"][C] },
  "id" | "home" | "number" | "text" | "field" | "stage" | "found_by" | "stopped" | "filed" | "gaps"
> &
  Record<
    | "unit_name"
    | "enterprise_id"
    | "level"
    | "found_on"
    | "deadline"
    | "next_step"
    | "listed_level"
    | "repeat_of",
    string | null
  >;

/** A row as a line; a tip's source shows as a department's check (design §4). */
export function lineOf(row: Row): HazardLine {
  return {
    id: row.id,
    home: row.home,
    number: row.number,
    text: row.text,
    unitName: row.unit_name,
    enterprise: row.enterprise_id,
    field: row.field,
    level: row.level as JudgedLevel | null,
    stage: row.stage as Stage,
    foundOn: row.found_on,
    foundBy: shownSource(row.found_by as FoundBy),
    deadline: row.deadline,
    nextStep: row.next_step as Step | null,
    listedLevel: row.listed_level,
    stopped: row.stopped,
    filed: row.filed,
    repeat: row.repeat_of !== null,
    gaps: row.gaps,
  };
}

/** One page of hazards within reach, and how many match in all. */
export async function listHazards(session: Session, actor: Actor, query: HazardQuery): Promise<HazardPage> {
  const ids = await searched(session, query.text);
  if (ids?.length === 0) return { lines: [], total: 0 };
  const matching = matchingQuery(actor, query, ids);
  const by = {
    deadline: "hazard.deadline",
    found: "hazard.found_on",
    reported: "hazard.reported_at",
  } as const;
  const direction = query.descending ? "desc" : "asc";
  const page = matching
    .select(columns)
    .orderBy(by[query.order], direction)
    .orderBy("hazard.id", direction)
    .offset(query.offset)
    .limit(query.limit);
  const { rows } = await run(session, page);
  const total = await run(
    session,
    matching.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  return { lines: rows.map(lineOf), total: Number(total.rows[0]?.total ?? 0) };
}

async function searched(session: Session, text: string | undefined): Promise<string[] | null> {
  const asked = text ? searchOf(text) : null;
  if (!asked) return null;
  const { rows } = await session.query<{ id: string }>("select id from search_hazards($1, $2)", [
    asked,
    searchLimit,
  ]);
  return rows.map((row) => row.id);
}

type Matching = SelectQueryBuilder<Schema, "hazard", object>;

function matchingQuery(actor: Actor, asked: HazardQuery, ids: string[] | null): Matching {
  let query: Matching = build.selectFrom("hazard").where((eb) => hazardsWithin(actor, eb));
  if (ids) query = query.where(sql<boolean>`hazard.id = any(${`{${ids.join(",")}}`}::text[])`);
  if (asked.home) query = query.where("home", "=", asked.home);
  if (asked.stages?.length) query = query.where("stage", "in", asked.stages);
  else query = query.where("stage", "!=", "withdrawn");
  if (asked.field) query = query.where("field", "=", asked.field);
  if (asked.level) query = query.where("level", "=", asked.level);
  if (asked.enterprise) query = query.where("enterprise_id", "=", asked.enterprise);
  if (asked.importId) query = query.where("import_id", "=", asked.importId);
  if (asked.foundBy) query = query.where("found_by", "in", sourcesShownAs(asked.foundBy));
  if (asked.foundFrom) query = query.where("found_on", ">=", asked.foundFrom);
  if (asked.foundTo) query = query.where("found_on", "<=", asked.foundTo);
  if (asked.dueBefore) {
    query = query
      .where("deadline", "<", asked.dueBefore)
      .where("stage", "not in", ["struck-off", "dismissed"]);
  }
  if (asked.focus)
    query = query.where(sql<boolean>`${asked.focus} = any(string_to_array(hazard.focuses, ' '))`);
  return only(query, asked.only);
}

/** Asking for department checks finds tips too, or a filter would tell them apart. */
function sourcesShownAs(foundBy: FoundBy): FoundBy[] {
  if (foundBy === "tip") return [];
  return foundBy === "department" ? ["department", "tip"] : [foundBy];
}

function only(query: Matching, asked: HazardQuery["only"]): Matching {
  switch (asked) {
    case "listed":
      return query.where("listed_level", "is not", null);
    case "stopped":
      return query.where("stopped", "=", true);
    case "repeat":
      return query.where("repeat_of", "is not", null);
    case "unfiled":
      return query.where("filed", "=", false).where("level", "=", "major").where("next_step", "is not", null);
    case "gaps":
      return query.where("gaps", ">", 0);
    default:
      return query;
  }
}

/** What the actor's post owes, soonest first; duties without a day come last. */
export async function dutiesWithin(
  session: Session,
  actor: Actor,
  limit: number,
): Promise<{ duties: DutyLine[]; total: number }> {
  const parts = dutyPartsOf(actor);
  if (parts.length === 0) return { duties: [], total: 0 };
  const owed = build
    .selectFrom("hazard_duty as duty")
    .innerJoin("hazard", (join) =>
      join.onRef("hazard.id", "=", "duty.hazard_id").onRef("hazard.home", "=", "duty.home"),
    )
    .where((eb) => hazardsWithin(actor, eb as never))
    .where((eb) =>
      eb.or(parts.map((one) => eb.and([eb("duty.part", "=", one.part), ...one.where(eb as never)]))),
    );
  const page = owed
    .select([...columns, "duty.act", "duty.what", "duty.since", "duty.due"])
    .orderBy(sql`duty.due nulls last`)
    .orderBy("duty.hazard_id")
    .limit(limit);
  const { rows } = await run(session, page);
  const total = await run(
    session,
    owed.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  const duties = rows.map((row) => ({
    hazard: lineOf(row),
    act: row.act,
    what: row.what,
    since: row.since,
    due: row.due,
  }));
  return { duties, total: Number(total.rows[0]?.total ?? 0) };
}
