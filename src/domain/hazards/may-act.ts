import { isEnterpriseRole, type Role } from "#domain/access/role.ts";
import { casesReadBy } from "#domain/cases/case-readers.ts";
import { Refusal } from "#domain/refusal.ts";
import type { HazardAct, Track, Who } from "./act.ts";
import { caseActs } from "./handled-case.ts";
import type { Hazard } from "./hazard.ts";
import { partsOf, signingParts } from "./part.ts";
import { reasonNotRecorded } from "./recording.ts";
import { type Step, stepOrder } from "./step.ts";

/** What can be asked of an act before its input is known; every act of the registry is one. */
export type AskableAct = Pick<
  HazardAct<string, never, unknown>,
  | "name"
  | "label"
  | "track"
  | "roles"
  | "rolesNow"
  | "parts"
  | "signature"
  | "reasonNotTo"
  | "reasonNotToStep"
>;

/**
 * Why the actor cannot do the act to this hazard now; null when they can.
 * Asked in order: the role's permission, the part towards this hazard, the paper of an act on behalf, the state.
 */
export function reasonNotTo(act: AskableAct, hazard: Hazard, who: Who): Refusal | null {
  return reasonNotAllowed(act, hazard, who) ?? act.reasonNotTo(hazard, who);
}

function reasonNotAllowed(act: AskableAct, hazard: Hazard, who: Who): Refusal | null {
  if (who.onBehalf) return reasonNotOnBehalf(act, hazard, who);
  if (!act.roles.includes(who.actor.role)) {
    return new Refusal("not-permitted", `您的岗位没有“${act.label}”的权限。`);
  }
  const played = partsOf(who.actor, hazard.belonging);
  // A case stays with its handlers when another department leads.
  const ofCase = caseActs.includes(act.name) && casesReadBy(hazard, who.actor).length > 0;
  if (!ofCase && !act.parts.some((part) => played.includes(part))) {
    return new Refusal("not-yours", `“${act.label}”由负责这条隐患的单位办理，不在您的岗位职责内。`);
  }
  return null;
}

function reasonNotOnBehalf(act: AskableAct, hazard: Hazard, who: Who): Refusal | null {
  const signing = signingParts(who, hazard.belonging);
  if (!act.parts.some((part) => signing.includes(part))) {
    return new Refusal("not-permitted", `“${act.label}”不能代录，须由本人登录办理。`);
  }
  if (who.onBehalf?.personId === who.actor.person) {
    return new Refusal("invalid", "本人的事项请直接办理，不用代录。", "onBehalf.personId");
  }
  const { actor } = who;
  const played = partsOf(actor, hazard.belonging);
  const ownStaff = played.includes("enterprise") && isEnterpriseRole(actor.role) && actor.role !== "team";
  if (!ownStaff && !played.includes("township") && !played.includes("lead")) {
    return new Refusal("not-yours", "代录由乡镇（街道、园区）、牵头部门或者企业自己的安全管理人员办理。");
  }
  const seated = reasonNotRecorded(act, hazard, who);
  if (seated) return seated;
  if (act.signature && !who.onBehalf?.paper) {
    return new Refusal("incomplete", "代录签字事项须附签字纸质件的照片。", "onBehalf.paper");
  }
  return null;
}

/** The roles that may record an act for somebody without an account (代录), where their part allows it. */
export const recordingRoles: readonly Role[] = [
  "principal",
  "safety-staff",
  "technical-lead",
  "township",
  "regulator",
];

/** An act as offered on a record: doable, or with the sentence that says why not. */
export type OfferedAct = {
  readonly name: string;
  readonly label: string;
  readonly track: Track;
  readonly reason: string | null;
  /** Of an act on one of the five steps: by step, why not to that one; null where it can be done. */
  readonly steps?: Readonly<Record<Step, string | null>> | undefined;
};

/**
 * What may I do now and, if not, why not: the acts of the actor's own role and part, each with its reason.
 * Acts that belong to somebody else's role or part are left out rather than refused.
 */
export function offeredActs(acts: readonly AskableAct[], hazard: Hazard, who: Who): readonly OfferedAct[] {
  return acts
    .filter((act) => reasonNotAllowed(act, hazard, who) === null)
    .map((act) => ({
      name: act.name,
      label: act.label,
      track: act.track,
      reason: act.reasonNotTo(hazard, who)?.message ?? null,
      ...byStep(act, hazard, who),
    }));
}

function byStep(act: AskableAct, hazard: Hazard, who: Who): Pick<OfferedAct, "steps"> {
  if (!act.reasonNotToStep) return {};
  const reasons = stepOrder.map(
    (step) => [step, act.reasonNotToStep?.(step, hazard, who)?.message ?? null] as const,
  );
  return { steps: Object.fromEntries(reasons) as Record<Step, string | null> };
}
