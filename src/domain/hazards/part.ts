import type { Actor } from "#domain/access/actor.ts";
import { within } from "#domain/access/reach.ts";
import { isEnterpriseRole, type Role } from "#domain/access/role.ts";
import type { Who } from "./act.ts";
import type { Belonging, Part } from "./belonging.ts";

/** The parts that the actor plays towards a hazard: the responsible department writes, the place reads and is told. */
export function partsOf(actor: Actor, belonging: Belonging): readonly Part[] {
  const { organisation, enterprise, role } = actor;
  const isOne = (id: string | null) => organisation !== null && organisation === id;
  const plays: Readonly<Record<Part, boolean>> = {
    enterprise: isEnterpriseRole(role) && enterprise !== null && enterprise === belonging.enterprise,
    group: role === "group" && isOne(belonging.group),
    lead: role === "regulator" && isOne(belonging.leadOrganisation),
    support: role === "regulator" && belonging.supportingOrganisations.some(isOne),
    superior: role === "regulator" && isOne(belonging.superiorOrganisation),
    filing: role === "filing-desk" && isOne(belonging.filingOrganisation),
    township: role === "township" && within(actor.reach, belonging),
    "county-office": role === "county-office" && actor.home === belonging.home,
    "city-office": role === "city-office",
    "mine-safety": role === "mine-safety" && within(actor.reach, belonging),
    "legal-review": role === "legal-reviewer" && isOne(belonging.leadOrganisation),
    expert: role === "expert" && belonging.experts.includes(actor.person),
  };
  return (Object.keys(plays) as Part[]).filter((part) => plays[part]);
}

/** Parts whose people may have no account; township, lead department or their own safety staff record for them (代录). */
const recordedFor: readonly Part[] = ["enterprise", "group", "mine-safety", "expert"];

/** The parts in which an act is signed: the actor's own, or, recorded on behalf, those whose people may have no account. */
export function signingParts(who: Pick<Who, "actor" | "onBehalf">, belonging: Belonging): readonly Part[] {
  const { onBehalf } = who;
  if (!onBehalf) return partsOf(who.actor, belonging);
  return recordedFor.filter((part) => {
    if (part === "group") return belonging.group !== null;
    if (part === "expert") return belonging.experts.includes(onBehalf.personId);
    return part === "enterprise" || belonging.unitKind === "coal-mine" || belonging.unitKind === "mine";
  });
}

/** Whether the signer holds one of the roles. On behalf the signed paper says so, for who has no account has no role here; where an account holds the role, it is not recorded. */
export function signsAs(who: Pick<Who, "actor" | "onBehalf">, roles: readonly Role[]): boolean {
  return who.onBehalf !== null || roles.includes(who.actor.role);
}
