import type { Actor } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { Enterprise, FieldDepartments } from "./enterprise.ts";
import { coversHome, type Organisation } from "./organisation.ts";

/** A department named to lead in one hazard field of one enterprise. */
export type LeadAssignment = {
  readonly field: SectorCode;
  readonly organisation: Organisation;
  /** A temporary lead in a dispute: it need not oversee the field in ordinary times. */
  readonly temporary: boolean;
};

/** Who leads and supports in a field of the enterprise; nobody until named. */
export function departmentsFor(enterprise: Enterprise, field: SectorCode): FieldDepartments {
  const found = enterprise.departments.find((departments) => departments.field === field);
  return found ?? { field, lead: null, temporary: false, supporting: [] };
}

/** The fields of the enterprise in which nobody leads yet: a gap that is owed, not a reason to wait. */
export function fieldsWithoutLead(enterprise: Enterprise): readonly SectorCode[] {
  return enterprise.fields.filter((field) => departmentsFor(enterprise, field).lead === null);
}

/** Why this post names no departments in this field of the enterprise; null where it does. */
export function reasonNotToName(enterprise: Enterprise, field: SectorCode, actor: Actor): Refusal | null {
  if (actor.role !== "city-office" && actor.role !== "county-office") {
    return new Refusal("not-permitted", "牵头和配合部门由安委办确定，请报请本级安委办指定。");
  }
  if (actor.role === "county-office" && actor.home !== enterprise.home) {
    return new Refusal("not-found", "没有这个单位，或者不在您的管辖范围内。");
  }
  if (!enterprise.fields.includes(field)) {
    return new Refusal("invalid", "该单位不涉及这个行业领域，请先在单位信息中补充行业领域。", "field");
  }
  return null;
}

/**
 * Why the department cannot be named to lead; null when it can.
 *
 * Exactly one department leads in a field (design §4, 三管三必须). The committee office assigns, and where it is disputed it
 * assigns a temporary lead; a lead that stands is replaced only by the office as well.
 */
export function reasonNotToAssignLead(
  enterprise: Enterprise,
  assignment: LeadAssignment,
  actor: Actor,
): Refusal | null {
  const { field, organisation, temporary } = assignment;
  const notHere = reasonNotToName(enterprise, field, actor);
  if (notHere) return notHere;
  if (
    organisation.kind !== "bureau" &&
    organisation.kind !== "emergency-bureau" &&
    organisation.kind !== "township"
  ) {
    return new Refusal(
      "invalid",
      `“${organisation.name}”不是监管部门，不能作牵头部门，请另选。`,
      "organisation",
    );
  }
  if (!coversHome(organisation, enterprise.home)) {
    return new Refusal(
      "invalid",
      `“${organisation.name}”不管辖该单位所在县区，请选本县区或市级部门。`,
      "organisation",
    );
  }
  if (!temporary && !organisation.supervised.includes(field)) {
    return new Refusal(
      "invalid",
      `“${organisation.name}”的监管范围不含这个行业领域；职责有争议的，请按“临时牵头”指定。`,
      "organisation",
    );
  }
  const standing = departmentsFor(enterprise, field);
  if (standing.lead === organisation.id && standing.temporary === temporary) {
    return new Refusal("duplicate", `“${organisation.name}”已经是牵头部门，无需重复指定。`, "organisation");
  }
  return null;
}

/**
 * The enterprise with its lead in that field named. The one that led before, and the new lead if it supported, leave their places:
 * a department either leads or supports.
 *
 * @throws {Refusal} as `reasonNotToAssignLead` says.
 */
export function assignLead(enterprise: Enterprise, assignment: LeadAssignment, actor: Actor): Enterprise {
  refuseIf(reasonNotToAssignLead(enterprise, assignment, actor));
  const { field, organisation, temporary } = assignment;
  return withLead(enterprise, { field, lead: organisation.id, temporary });
}

/** Who leads in a field, as it stands in the ledger. */
export type NamedLead = {
  readonly field: SectorCode;
  /** Id of the organisation. */
  readonly lead: string;
  readonly temporary: boolean;
};

/** The enterprise under a lead that was named; nothing is asked, for it was decided before. */
export function withLead(enterprise: Enterprise, { field, lead, temporary }: NamedLead): Enterprise {
  const standing = departmentsFor(enterprise, field);
  const supporting = standing.supporting.filter((id) => id !== lead);
  const others = enterprise.departments.filter((departments) => departments.field !== field);
  return { ...enterprise, departments: [...others, { field, lead, temporary, supporting }] };
}

/** How the lead of a hazard stands. */
type LedHazard = { readonly leadOrganisation: string | null; readonly temporaryLead: boolean };

/** Whether an open hazard goes with a lead that is named for its unit and field: nobody led it, or the lead before did. */
export function followsLead(
  { leadOrganisation, temporaryLead }: LedHazard,
  { named, former }: { readonly named: NamedLead; readonly former: string | null },
): boolean {
  // A hazard that another body was named for by an act of its own stays with that body.
  if (leadOrganisation !== null && leadOrganisation !== former) return false;
  return leadOrganisation !== named.lead || temporaryLead !== named.temporary;
}
