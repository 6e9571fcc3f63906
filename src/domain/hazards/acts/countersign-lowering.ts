import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { type HazardAct, signerOf, signerOfEntry } from "#domain/hazards/act.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import { underJudgement } from "#domain/hazards/moving.ts";
import { allJointActs, reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";
import { mayBeLowered } from "./propose-lowering.ts";

/** The second signer's opinion; may stay empty, for the grounds stand already. */
export type CountersignLoweringInput = { readonly opinion: string | null };

/** The countersignature as recorded. */
export type LoweringCountersigned = CountersignLoweringInput & { readonly on: BusinessDate };

/** 复签降级: a second person of the lead department, or of the one above it, makes the lowering effective. */
export const countersignLowering: HazardAct<
  "countersign-lowering",
  CountersignLoweringInput,
  LoweringCountersigned
> = {
  name: "countersign-lowering",
  label: "复签降级",
  track: "rectification",
  roles: ["regulator"],
  parts: ["lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!hazard.lowering || !mayBeLowered(hazard))
      return new Refusal("wrong-state", "没有等待复签的降级建议。");
    const waits = reasonWaiting(hazard, allJointActs, who.officerNames);
    if (waits) return waits;
    if (hazard.lowering.proposedBy === signerOf(who)) {
      return new Refusal("same-person", "提出降级的人不能自己复签，请由其他人员复签。");
    }
    if (who.recorders.lowered === who.actor.person) {
      return new Refusal("same-person", "降级建议由您代录，请由其他人员复签。");
    }
    return null;
  },
  decide(_hazard, input, context) {
    return { opinion: input.opinion?.trim() || null, on: businessDateOf(context.times.happened) };
  },
  evolve(hazard, entry) {
    const { lowering } = hazard;
    const standing = standingJudgement(hazard);
    if (!lowering || !standing) return hazard;
    return underJudgement(hazard, {
      ...standing,
      level: lowering.to,
      reason: lowering.grounds,
      signers: [lowering.proposedBy, signerOfEntry(entry)],
      judgedOn: entry.payload.on,
      demands: { discussion: false, stop: false },
      at: entry.times.received,
    });
  },
};
