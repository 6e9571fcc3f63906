import { sql } from "kysely";
import type { WholeLine } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { squeezed } from "#domain/imports/cell-text.ts";
import { fields } from "#domain/imports/field.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { build, run } from "./build.ts";
import { columns, lineOf } from "./hazard-line.ts";
import { hazardsWithin } from "./reach-condition.ts";
import type { Session } from "./session.ts";

/** Hazards without a file that name this unit. Only those of its home without an enterprise are looked through. */
export async function hazardsNaming(
  session: Session,
  actor: Actor,
  {
    enterprise,
    limit,
  }: { readonly enterprise: Pick<Enterprise, "home" | "name" | "uscc">; readonly limit: number },
): Promise<{ lines: WholeLine[]; total: number }> {
  const { home, name, uscc } = enterprise;
  const noted = sql<string>`coalesce(hazard.state->'importedFrom'->>'noted', '')`;
  const query = build
    .selectFrom("hazard")
    .where((eb) => hazardsWithin(actor, eb))
    .where("hazard.home", "=", home)
    .where("hazard.enterprise_id", "is", null)
    .where("hazard.stage", "!=", "withdrawn")
    .where((eb) =>
      eb.or([
        // The same form as `squeezed`: width and white space say nothing about whose name it is.
        sql<boolean>`regexp_replace(normalize(hazard.unit_name, NFKC), '\\s+', '', 'g') = ${squeezed(name)}`,
        ...(uscc ? [sql<boolean>`position(${`${fields.uscc}：${uscc}`} in ${noted}) > 0`] : []),
      ]),
    );
  const page = query
    .select([...columns, "hazard.state"])
    .orderBy("hazard.reported_at", "desc")
    .orderBy("hazard.id")
    .limit(limit);
  const counted = query.select((eb) => eb.fn.countAll<number>().as("total"));
  const { rows } = await run(session, page);
  const total = rows.length < limit ? rows.length : Number((await run(session, counted)).rows[0]?.total ?? 0);
  return { lines: rows.map((row) => ({ line: lineOf(row), hazard: row.state as Hazard })), total };
}
