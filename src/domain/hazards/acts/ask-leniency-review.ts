import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { reasonNotReviewed } from "#domain/hazards/leniency-open.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { owesReview, type ReviewAsked, untouchedLeniency } from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";

/** What the reviewer should know. */
export type AskLeniencyReviewInput = Pick<ReviewAsked, "note">;

/** The asking as recorded. */
export type LeniencyReviewAsked = Pick<ReviewAsked, "note" | "hasReviewer">;

/** 提请法制审核: whoever handles it says that the assessment is ready; the legal reviewer then owes the review. */
export const askLeniencyReview: HazardAct<
  "ask-leniency-review",
  AskLeniencyReviewInput,
  LeniencyReviewAsked
> = {
  name: "ask-leniency-review",
  label: "提请法制审核",
  track: "record",
  roles: ["regulator"],
  parts: ["lead"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    const shut = reasonNotReviewed(hazard, who);
    if (shut) return shut;
    return owesReview(hazard) ? new Refusal("duplicate", "已经提请，等待法制审核。") : null;
  },
  decide: (_hazard, { note }, { legalReviewer }) => ({
    note: requireReason(note, "note", "请写明提请审核的说明。"),
    hasReviewer: (legalReviewer ?? null) !== null,
  }),
  evolve(hazard, entry) {
    const leniency = hazard.leniency ?? untouchedLeniency;
    const times = (leniency.asked?.times ?? 0) + 1;
    const asked = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received, times };
    return { ...hazard, leniency: { ...leniency, asked } };
  },
};
