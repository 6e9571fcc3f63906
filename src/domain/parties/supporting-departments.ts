import type { Actor } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Enterprise } from "./enterprise.ts";
import { departmentsFor, reasonNotToName } from "./lead-department.ts";
import { coversHome, type Organisation, type OrganisationKind } from "./organisation.ts";

/** Who supports in a field, as it stands in the ledger: all of them from now on. */
export type NamedSupporting = {
  readonly field: SectorCode;
  /** Ids of the organisations. */
  readonly supporting: readonly string[];
};

/** The departments that are to support in one hazard field of one enterprise. */
export type SupportingAssignment = {
  readonly field: SectorCode;
  readonly organisations: readonly Organisation[];
};

/** Bodies that can support a lead department: those that inspect. */
export const supportingKinds: readonly OrganisationKind[] = [
  "bureau",
  "emergency-bureau",
  "township",
  "mine-safety",
];

/** Why these departments cannot be named to support; null when they can. None at all is an answer too. */
export function reasonNotToSetSupporting(
  enterprise: Enterprise,
  { field, organisations }: SupportingAssignment,
  actor: Actor,
): Refusal | null {
  const notHere = reasonNotToName(enterprise, field, actor);
  if (notHere) return notHere;
  const standing = departmentsFor(enterprise, field);
  const unfit = organisations.find(
    (one) => !supportingKinds.includes(one.kind) || !coversHome(one, enterprise.home),
  );
  if (unfit) {
    return new Refusal(
      "invalid",
      `“${unfit.name}”不是管辖该单位所在县区的监管部门，不能作配合部门，请去掉。`,
      "organisations",
    );
  }
  const leading = organisations.find(({ id }) => id === standing.lead);
  if (leading) {
    return new Refusal(
      "invalid",
      `“${leading.name}”是牵头部门，不能同时是配合部门，请去掉。`,
      "organisations",
    );
  }
  const ids = organisations.map(({ id }) => id);
  const same =
    ids.length === standing.supporting.length && ids.every((id) => standing.supporting.includes(id));
  return same ? new Refusal("duplicate", "配合部门没有变化，无需提交。", "organisations") : null;
}

/** The enterprise with those who support in that field; nothing is asked, for it was decided before. */
export function withSupporting(enterprise: Enterprise, { field, supporting }: NamedSupporting): Enterprise {
  const standing = departmentsFor(enterprise, field);
  const others = enterprise.departments.filter((departments) => departments.field !== field);
  return { ...enterprise, departments: [...others, { ...standing, supporting }] };
}
