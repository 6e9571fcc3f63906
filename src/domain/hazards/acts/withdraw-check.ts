import { type HazardAct, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { reasonNotLenient } from "#domain/hazards/leniency-open.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { type CheckMoment, reviewToDecide, standingChecks } from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which check, by its place among all that were ever put on record (the first is 0), and why it should not have been. */
export type WithdrawCheckInput = { readonly check: number; readonly reason: string };

/** Whether the actor can take it back: of their own body, or their own where no body was kept. */
function isOwn(check: CheckMoment, { actor }: Pick<Who, "actor">): boolean {
  const body = actor.organisation ?? actor.post;
  return check.body === undefined ? check.by === actor.person : check.body === body;
}

/**
 * 撤回误登的检查时点: by the body that put it on record, with a reason; it stays to be seen as withdrawn, and the order of
 * report and check is then for people to look at. Refused once a review rests on it.
 */
export const withdrawCheck: HazardAct<"withdraw-check", WithdrawCheckInput> = {
  name: "withdraw-check",
  label: "撤回检查时点",
  track: "record",
  roles: ["regulator", "county-office", "city-office"],
  parts: ["lead", "superior", "county-office", "city-office"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const shut = reasonNotLenient(hazard);
    if (shut) return shut;
    const own = standingChecks(hazard.leniency).filter((check) => isOwn(check, who));
    if (own.length === 0) return new Refusal("wrong-state", "没有本单位登记的检查时点，不用撤回。");
    return own.every((check) => isReliedOn(hazard, check)) ? reliedOn() : null;
  },
  decide(hazard, { check, reason }, who) {
    const found = hazard.leniency?.checks[check];
    if (!found || found.withdrawn || !isOwn(found, who))
      throw new Refusal("invalid", "请选择本单位登记的检查时点。", "check");
    if (isReliedOn(hazard, found)) throw reliedOn();
    return { check, reason: requireReason(reason, "reason", "请写明撤回的理由。") };
  },
  evolve(hazard, entry) {
    const { leniency } = hazard;
    if (!leniency) return hazard;
    const { check, reason } = entry.payload;
    const withdrawn = { reason, by: signerOfEntry(entry), at: entry.times.received };
    const checks = leniency.checks.map((one, place) => (place === check ? { ...one, withdrawn } : one));
    return { ...hazard, leniency: { ...leniency, checks } };
  },
};

/** A review that still counts was made with the check before it. */
function isReliedOn(hazard: Hazard, check: CheckMoment): boolean {
  const review = reviewToDecide(hazard);
  return review !== null && review.at >= check.at;
}

function reliedOn(): Refusal {
  return new Refusal(
    "wrong-state",
    "法制审核已经以这条检查时点为依据，不能撤回。确属误登的，请法制审核人员重新审核，并在审核意见中写明。",
  );
}
