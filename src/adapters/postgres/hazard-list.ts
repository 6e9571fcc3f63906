import { type SelectQueryBuilder, sql } from "kysely";
import type { HazardFilters, HazardPage, HazardQuery, ListPlace } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { FoundBy } from "#domain/hazards/finding.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { isTextAlone, searchPage, withinSearch } from "./hazard-search.ts";
import { isByStageAlone, organisationPage } from "./organisation-page.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Schema } from "./schema.generated.ts";
import type { Session } from "./session.ts";
import { searchOf } from "./words.ts";

/** One page of hazards within reach, and how many match in all. */
export async function listHazards(session: Session, actor: Actor, query: HazardQuery): Promise<HazardPage> {
  const asked = query.text ? searchOf(query.text) : null;
  if (asked && isTextAlone(query)) return searchPage(session, actor, { ...query, asked });
  if (actor.reach.kind === "organisation" && isByStageAlone(query)) {
    return organisationPage(session, actor.reach, query);
  }
  const matching = matchingQuery(actor, query, asked);
  const { rows } = await run(session, cut(matching.select(columns), query));
  const total = await run(
    session,
    matching.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  return { lines: rows.map(lineOf), total: Number(total.rows[0]?.total ?? 0), more: false };
}

type Matching = SelectQueryBuilder<Schema, "hazard", object>;

type Part = { readonly query: HazardFilters; readonly after: ListPlace | null; readonly most: number };

/**
 * The places of a list after one, in its order. What has no day stands apart, at its end, or at its beginning where the
 * latest come first: within each half the index leads straight to where the last part ended.
 */
export async function placesAfter(session: Session, actor: Actor, part: Part): Promise<readonly ListPlace[]> {
  const { query, after, most } = part;
  const halves = query.descending ? ["undated", "dated"] : ["dated", "undated"];
  const from = after === null ? 0 : halves.indexOf(after.by === null ? "undated" : "dated");
  const places: ListPlace[] = [];
  for (let at = from; at < halves.length && places.length < most; at += 1) {
    const asked = matchingQuery(actor, query, query.text ? searchOf(query.text) : null);
    const begin = at === from ? after : null;
    const half = halves[at] === "dated" ? dated(asked, query, begin) : undated(asked, query, begin);
    places.push(...(await run(session, half.limit(most - places.length))).rows);
  }
  return places;
}

function dated(asked: Matching, { order, descending }: HazardFilters, after: ListPlace | null) {
  const direction = descending ? "desc" : "asc";
  const column = orders[order];
  const behind = sql<boolean>`(${sql.ref(column)}, hazard.id) ${sql.raw(descending ? "<" : ">")} (${after?.by}, ${after?.id})`;
  return (after ? asked.where(behind) : asked.where(column, "is not", null))
    .select(["hazard.id", exactly(column).as("by")])
    .orderBy(column, direction)
    .orderBy("hazard.id", direction);
}

/** As text: a moment that is read loses what is less than a millisecond, and would be found again behind itself. */
const exactly = (column: (typeof orders)[keyof typeof orders]) =>
  sql<string | null>`${sql.ref(column)}::text`;

function undated(asked: Matching, { order, descending }: HazardFilters, after: ListPlace | null) {
  const rest = asked.where(orders[order], "is", null);
  return (after ? rest.where("hazard.id", descending ? "<" : ">", after.id) : rest)
    .select(["hazard.id", exactly(orders[order]).as("by")])
    .orderBy("hazard.id", descending ? "desc" : "asc");
}

/** How many hazards a list holds in all. */
export async function countIn(session: Session, actor: Actor, query: HazardFilters): Promise<number> {
  const matching = matchingQuery(actor, query, query.text ? searchOf(query.text) : null);
  const { rows } = await run(
    session,
    matching.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  return Number(rows[0]?.total ?? 0);
}

const orders = {
  deadline: "hazard.deadline",
  found: "hazard.found_on",
  reported: "hazard.reported_at",
} as const;

function cut<Row>(matching: SelectQueryBuilder<Schema, "hazard", Row>, query: HazardQuery) {
  const direction = query.descending ? "desc" : "asc";
  return matching
    .orderBy(orders[query.order], direction)
    .orderBy("hazard.id", direction)
    .offset(query.offset)
    .limit(query.limit);
}

function matchingQuery(actor: Actor, asked: HazardFilters, words: string | null): Matching {
  let query: Matching = build.selectFrom("hazard").where((eb) => hazardsWithin(actor, eb));
  if (words) query = query.where(withinSearch(words, asked.stages?.includes("withdrawn") ?? false));
  if (asked.home) query = query.where("home", "=", asked.home);
  if (asked.stages?.length) query = query.where("stage", "in", asked.stages);
  else query = query.where("stage", "!=", "withdrawn");
  if (asked.field) query = query.where("field", "=", asked.field);
  if (asked.level) query = query.where("level", "=", asked.level);
  if (asked.enterprise) query = query.where("enterprise_id", "=", asked.enterprise);
  if (asked.importId) query = query.where("import_id", "=", asked.importId);
  if (asked.criterion) query = query.where("criterion", "=", asked.criterion);
  if (asked.foundBy) {
    const sources = sourcesShownAs(asked.foundBy);
    // `in ()` is no SQL: nothing is shown as a tip.
    query = sources.length > 0 ? query.where("found_by", "in", sources) : query.where(sql<boolean>`false`);
  }
  if (asked.foundFrom) query = query.where("found_on", ">=", asked.foundFrom);
  if (asked.foundTo) query = query.where("found_on", "<=", asked.foundTo);
  if (asked.dueBefore) {
    query = query
      .where("deadline", "<", asked.dueBefore)
      .where("stage", "not in", ["struck-off", "dismissed"]);
  }
  if (asked.focus)
    query = query.where(sql<boolean>`${asked.focus} = any(string_to_array(hazard.focuses, ' '))`);
  return only(query, asked);
}

/** Asking for department checks finds tips too, or a filter would tell them apart. */
function sourcesShownAs(foundBy: FoundBy): FoundBy[] {
  if (foundBy === "tip") return [];
  return foundBy === "department" ? ["department", "tip"] : [foundBy];
}

function only(query: Matching, asked: HazardFilters): Matching {
  switch (asked.only) {
    case "listed":
      return query.where("listed_level", "is not", null);
    case "stopped":
      return query.where("stopped", "=", true);
    case "repeat":
      return query.where("repeat_of", "is not", null);
    case "unfiled":
      return query.where("filing_owed", "=", true);
    case "gaps":
      return query.where("gaps", ">", 0);
    case "leaderless":
      return query
        .where("lead_organisation", "is", null)
        .where("stage", "not in", ["struck-off", "dismissed", "withdrawn"]);
    case "listable":
      return listable(query, asked.today ?? null);
    case "uncatalogued":
      return query.where("level", "=", "major").where("criterion", "is", null);
    case "on-platform":
      return query.where("platform_number", "is not", null);
    case "unreported":
      return query.where("level", "=", "major").where("platform_number", "is", null);
    default:
      return query;
  }
}

/** Open, major, on no list, and late, repeated or of the five focuses: what `reasonsToList` gives reasons for. */
function listable(query: Matching, today: string | null): Matching {
  return query
    .where("level", "=", "major")
    .where("listed_level", "is", null)
    .where("stage", "in", ["judged", "confirmed", "fixing", "fixed"])
    .where((eb) =>
      eb.or([
        eb("repeat_of", "is not", null),
        eb("focuses", "<>", ""),
        ...(today === null ? [] : [eb("deadline", "<", today)]),
      ]),
    );
}
