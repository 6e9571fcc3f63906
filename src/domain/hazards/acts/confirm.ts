import { type HazardAct, signerOf, signerOfEntry } from "#domain/hazards/act.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { discussionOwed } from "#domain/hazards/judgement.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** The lead department's word on a judgement. */
export type ConfirmInput = { readonly outcome: "confirmed" | "disputed"; readonly reason: string | null };

/** 核定: the lead department confirms a judgement or disputes it with a reason; nobody confirms their own. */
export const confirm: HazardAct<"confirm", ConfirmInput> = {
  name: "confirm",
  label: "核定",
  track: "rectification",
  roles: ["regulator"],
  parts: ["lead"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const judgement = standingJudgement(hazard);
    if (hazard.stage !== "judged" || !judgement) return reasonNotNow(hazard);
    const waits = reasonWaiting(hazard, ["judge"], who.officerNames);
    if (waits) return waits;
    if (judgement.signers.includes(signerOf(who))) {
      return new Refusal("same-person", "判定人不能核定自己的判定，请由本部门其他人员核定。");
    }
    if (who.recorders.judged === who.actor.person) {
      return new Refusal("same-person", "判定由您代录，请由本部门其他人员核定。");
    }
    if (discussionOwed(judgement, hazard.confirmation, hazard.discussions)) {
      return new Refusal("wrong-state", "须先集体讨论或者专家论证，记录讨论结果后再核定。");
    }
    return null;
  },
  decide(hazard, { outcome, reason }) {
    if (outcome === "confirmed") return { outcome, reason: reason?.trim() || null };
    const judgedAt = standingJudgement(hazard)?.at ?? "";
    if (hazard.discussions.some(({ at }) => at >= judgedAt)) {
      throw new Refusal("invalid", "已经集体讨论确定，不再提出异议；需要降低的请走降级程序。", "outcome");
    }
    const said = requireReason(reason, "reason", "不同意判定须写明理由，转集体讨论或者专家论证。");
    return { outcome, reason: said };
  },
  evolve(hazard, entry) {
    const at = entry.times.received;
    const confirmation = { ...entry.payload, by: signerOfEntry(entry), at };
    const confirmed = entry.payload.outcome === "confirmed";
    return movedTo({ ...hazard, confirmation }, confirmed ? "confirmed" : "judged", at);
  },
};

/** Somebody whose page is old is told what happened meanwhile, and not that it is too early. */
function reasonNotNow({ stage, confirmation }: Hazard): Refusal {
  if (stage === "found" || !confirmation) return new Refusal("wrong-state", "判定签字以后才能核定。");
  return new Refusal("wrong-state", "已经核定，核定人和时间见办理记录；不同意核定结果的，走降级程序。");
}
