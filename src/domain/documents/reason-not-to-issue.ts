import type { Actor } from "#domain/access/actor.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { selfFound } from "#domain/hazards/finding.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PaperKind, Standing } from "./paper-kind.ts";

/** What of a hazard decides whether a paper on it is the actor's to issue. */
export type IssuedOn = Standing & Pick<Hazard, "belonging" | "judgements" | "number">;

/** Who would issue it, and when. */
type Issuing = { readonly actor: Actor; readonly today: BusinessDate };

/**
 * Why the actor does not issue this kind of paper on the hazard today; null when they do. What was withdrawn was reported by
 * mistake: nothing is drafted, printed or listed on it any more.
 */
export function reasonNotToIssue(
  kind: PaperKind,
  { actor, today }: Issuing,
  hazard: IssuedOn,
): Refusal | null {
  if (!kind.roles.includes(actor.role)) {
    return new Refusal("not-permitted", `您的岗位不出具“${kind.label}”。`);
  }
  const played = partsOf(actor, hazard.belonging);
  if (!kind.parts.some((part) => played.includes(part))) {
    return new Refusal("not-yours", `“${kind.label}”由负责这条隐患的单位出具，不在您的岗位职责内。`);
  }
  if (kind.voice === "finder" && isEnterpriseRole(actor.role) !== selfFound(hazard.finding)) {
    const finder = selfFound(hazard.finding) ? "企业自查发现的，由企业" : "检查发现的，由检查的部门";
    return new Refusal("not-yours", `${finder}出具“${kind.label}”。`);
  }
  if (hazard.stage === "withdrawn") {
    return new Refusal("wrong-state", `隐患${hazard.number}已撤回，不再出具“${kind.label}”。`);
  }
  if (kind.majorOnly && !isMajor(hazard)) {
    return new Refusal("wrong-state", `判定为重大事故隐患以后才出具“${kind.label}”。`);
  }
  return reasonNotSo(kind, hazard, today);
}

/** Why what this kind of paper states of the hazard is not so today; null when it is. */
export function reasonNotSo(kind: PaperKind, hazard: Standing, today: BusinessDate): Refusal | null {
  const reason = kind.notBefore?.(hazard, today) ?? null;
  return reason === null ? null : new Refusal("wrong-state", reason);
}
