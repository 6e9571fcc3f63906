import { type RawBuilder, sql } from "kysely";
import type { HazardPage, HazardQuery } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

/** How far a search for words alone is counted; its pages go on behind that. */
const countedMost = 100;

/** The records that hold the words, as a condition: their ids stay in the database. */
export function withinSearch(words: string, withdrawnToo: boolean): RawBuilder<boolean> {
  return sql<boolean>`hazard.id in (select found_id from search_hazards(${words}, null, ${withdrawnToo}))`;
}

/** True when nothing is asked but words, in the order in which a search finds. */
export function isTextAlone(query: HazardQuery): boolean {
  const { text, order, descending, offset, limit, ...filters } = query;
  return order === "deadline" && !descending && Object.values(filters).every((one) => one === undefined);
}

type Asked = { readonly asked: string; readonly offset: number; readonly limit: number };

/** A page of a search cut from the ids alone: only the lines that are shown are read again under the policy. */
export async function searchPage(session: Session, actor: Actor, asked: Asked): Promise<HazardPage> {
  const { rows } = await run(session, pageOf(actor, asked));
  const [first] = rows;
  if (first) {
    const counted = Number(first.total);
    const more = counted > countedMost;
    return { lines: rows.map(lineOf), total: more ? countedMost : counted, more };
  }
  // Behind the last page no row tells how many there are.
  if (asked.offset === 0) return { lines: [], total: 0, more: false };
  return { ...(await searchPage(session, actor, { ...asked, offset: 0, limit: 1 })), lines: [] };
}

function pageOf(actor: Actor, { asked, offset, limit }: Asked) {
  const found = sql<{ found_id: string; place: number; total: number }>`(
    select found_id, place, total
    from search_page(${asked}, ${offset}, ${limit}, ${countedMost + 1}) with ordinality as cut (found_id, total, place))`.as(
    "found",
  );
  return build
    .selectFrom(found)
    .innerJoin("hazard", "hazard.id", "found.found_id")
    .select([...columns, "found.total"])
    .where((eb) => hazardsWithin(actor, eb as never))
    .orderBy("found.place");
}
