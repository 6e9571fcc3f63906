import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "#domain/access/actor.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import type { Part } from "#domain/hazards/belonging.ts";
import type { Schema } from "./schema.generated.ts";

type DutyPart = {
  readonly part: Part;
  /** What must hold of the hazard, so that its duty of this part is the actor's. */
  readonly where: (eb: ExpressionBuilder<Schema, "hazard">) => Expression<SqlBool>[];
};

const always: DutyPart["where"] = () => [];

/** The parts whose duties fall to the actor's post. */
export function dutyPartsOf(actor: Actor): readonly DutyPart[] {
  if (isEnterpriseRole(actor.role))
    return actor.role === "team" ? [] : [{ part: "enterprise", where: always }];
  switch (actor.role) {
    case "regulator":
      return [{ part: "lead", where: (eb) => [eb("hazard.lead_organisation", "=", actor.organisation)] }];
    case "legal-reviewer":
      return [
        { part: "legal-review", where: (eb) => [eb("hazard.lead_organisation", "=", actor.organisation)] },
      ];
    case "filing-desk":
      return [{ part: "filing", where: (eb) => [filedBy(eb, actor)] }];
    case "group":
    case "township":
    case "county-office":
    case "city-office":
    case "expert":
    case "mine-safety":
      return [{ part: actor.role, where: always }];
    default:
      return [];
  }
}

function filedBy(_eb: ExpressionBuilder<Schema, "hazard">, actor: Actor): Expression<SqlBool> {
  return sql<SqlBool>`hazard.state #>> '{belonging,filingOrganisation}' = ${actor.organisation}`;
}
