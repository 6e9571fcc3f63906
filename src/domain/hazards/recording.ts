import { type Role, roles } from "#domain/access/role.ts";
import { Refusal } from "#domain/refusal.ts";
import type { HazardAct, Who } from "./act.ts";
import type { Part } from "./belonging.ts";
import type { Hazard } from "./hazard.ts";
import { partsOf, signingParts } from "./part.ts";

/** Somebody who can sign in and holds a post today at the unit, at its group or at the mine-safety body over it. */
export type Seated = {
  readonly part: Part;
  readonly role: Role;
  readonly person: string;
  readonly name: string;
};

/** Who recorded for somebody else (代录) what stands now: the judgement, the proposed lowering, the completion. */
export type Recorders = {
  readonly judged: string | null;
  readonly lowered: string | null;
  readonly fixed: string | null;
};

/** Nobody recorded anything for anybody. */
export const noRecorders: Recorders = { judged: null, lowered: null, fixed: null };

type Signing = Pick<HazardAct<string, never, unknown>, "roles" | "parts" | "signature" | "rolesNow">;

/** Roles of the parts that may be recorded for; an expert is recorded for by name and not by post. */
const rolesOfPart: readonly (readonly [Part, readonly Role[]])[] = [
  ["enterprise", ["principal", "safety-staff", "technical-lead", "team"]],
  ["group", ["group"]],
  ["mine-safety", ["mine-safety"]],
];

/**
 * Why a signature cannot be recorded for somebody (代录); null when it can. It is for who has no account (design §4):
 * where one role alone can sign and somebody with an account holds that post here, that person signs themselves.
 */
export function reasonNotRecorded(act: Signing, hazard: Hazard, who: Who): Refusal | null {
  const bound = act.signature ? boundTo(act, hazard, who) : null;
  const holder = bound && who.seated.find(({ part, role }) => part === bound.part && role === bound.role);
  if (!holder) return null;
  const sentence = `${roles[holder.role]}${holder.name}有账号，请由本人登录签字，不能代录。`;
  return new Refusal("not-permitted", sentence, "onBehalf.personName");
}

/** The one post whose signature is asked for now; null where several may give it. */
function boundTo(
  act: Signing,
  hazard: Hazard,
  who: Who,
): { readonly part: Part; readonly role: Role } | null {
  const signing = signingParts(who, hazard.belonging).filter((part) => act.parts.includes(part));
  const asked = act.rolesNow?.(hazard, who) ?? act.roles;
  for (const [part, held] of rolesOfPart) {
    const able = signing.includes(part) ? held.filter((role) => asked.includes(role)) : [];
    const [role, ...others] = able;
    if (role) return others.length === 0 ? { part, role } : null;
  }
  return null;
}

/**
 * Why the actor, by what they recorded for others, may neither accept nor strike off; null when they may. Separation is
 * by person per record (design §4): who fixed it does not record its acceptance, and within the unit who recorded that
 * it is fixed has as good as said so. A township that records both for a shop and looks itself stays apart from the shop.
 */
export function reasonRecordedFix(hazard: Hazard, who: Who): Refusal | null {
  const { actor, onBehalf, recorders } = who;
  const inside = partsOf(actor, hazard.belonging).includes("enterprise");
  const recorded = recorders.fixed === actor.person && (inside || onBehalf !== null);
  const fixed = onBehalf !== null && hazard.rectification.completion?.by === actor.person;
  if (!recorded && !fixed) return null;
  return new Refusal("same-person", "整改完成由您办理或者代录，验收、销号请由其他人员办理或者代录。");
}
