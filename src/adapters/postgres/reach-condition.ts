import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "#domain/access/actor.ts";
import type { Schema } from "./schema.generated.ts";

/**
 * Reach as a condition on hazards: the first lock, chosen per kind of reach so that an index serves it.
 * The policy behind it asks the same of every row.
 */
export function hazardsWithin(actor: Actor, eb: ExpressionBuilder<Schema, "hazard">): Expression<SqlBool> {
  const reach = actor.reach;
  switch (reach.kind) {
    case "city":
      return sql<SqlBool>`true`;
    case "unit":
      return eb("hazard.home", "=", reach.home);
    case "place":
      return eb.and([
        eb("hazard.place_code", ">=", reach.prefix),
        eb("hazard.place_code", "<", nextAfter(reach.prefix)),
        eb(sql<boolean>`starts_with(hazard.place_code, ${reach.prefix})`, "=", true),
      ]);
    case "organisation":
      return eb(
        "hazard.id",
        "in",
        eb
          .selectFrom("hazard_organisation")
          .select("hazard_id")
          .where("organisation_id", "=", reach.organisation)
          .where("reader", "in", ["", reach.reader ?? ""]),
      );
    case "enterprise":
      return eb("hazard.enterprise_id", "=", reach.enterprise);
    case "group":
      return eb("hazard.group_id", "=", reach.group);
    case "assigned":
      return eb(
        "hazard.id",
        "in",
        eb.selectFrom("hazard_expert").select("hazard_id").where("person_id", "=", reach.person),
      );
    case "none":
      return sql<SqlBool>`false`;
  }
}

/** The code that follows all that begin with the prefix: township codes are digits, and none ends in nines only. */
function nextAfter(prefix: string): string {
  return (BigInt(prefix) + 1n).toString();
}
