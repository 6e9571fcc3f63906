import { type HazardAct, signerOf, signerOfEntry } from "#domain/hazards/act.ts";
import { reasonNotReviewed } from "#domain/hazards/leniency-open.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { assess, type Suggested } from "#domain/leniency/assessment.ts";
import { type LeniencyReview, untouchedLeniency } from "#domain/leniency/leniency.ts";
import type { PolicyName } from "#domain/leniency/policy.ts";
import { Refusal } from "#domain/refusal.ts";

/** Under which policy, with which result and opinion. */
export type ReviewLeniencyInput = {
  readonly policy: PolicyName;
  readonly result: Suggested;
  readonly opinion: string;
};

/** The review as recorded, with the factors as they were. */
export type LeniencyReviewed = Omit<LeniencyReview, "by" | "at">;

/**
 * 不予行政处罚法制审核 (行政处罚法 58; N6.3): the legal reviewer of the lead department, or an officer of it where it has
 * none. Who judged or confirmed the hazard does not review it.
 */
export const reviewLeniency: HazardAct<"review-leniency", ReviewLeniencyInput, LeniencyReviewed> = {
  name: "review-leniency",
  label: "不予处罚法制审核",
  track: "record",
  roles: ["legal-reviewer", "regulator"],
  parts: ["legal-review", "lead"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const shut = reasonNotReviewed(hazard, who);
    if (shut) return shut;
    const signers = hazard.judgements.flatMap((one) => one.signers);
    if ([...signers, hazard.confirmation?.by].includes(signerOf(who))) {
      return new Refusal("same-person", "判定人、核定人不能办理法制审核，请由其他人员审核。");
    }
    return who.actor.role === "regulator" && (who.legalReviewer ?? null) !== null
      ? new Refusal("not-yours", `法制审核由本部门法制审核人员${who.legalReviewer}办理。`)
      : null;
  },
  decide(hazard, { policy, result, opinion }, { today }) {
    requireSubstance(opinion, "opinion", "请写明审核意见（不少于 4 个字）。");
    const assessment = assess(hazard, policy, today);
    if (result === "meets" && assessment.result === "fails") {
      const sentence = "有不符合的情形，不能审核为符合；认为应当从宽的，请提请集体讨论。";
      throw new Refusal("invalid", sentence, "result");
    }
    return { assessment, result, opinion: opinion.trim(), on: today };
  },
  evolve(hazard, entry) {
    const leniency = hazard.leniency ?? untouchedLeniency;
    const review = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, leniency: { ...leniency, reviews: [...leniency.reviews, review] } };
  },
};
