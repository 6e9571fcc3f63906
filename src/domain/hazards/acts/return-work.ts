import { mayFill, nextAcceptance, recheckParts } from "#domain/hazards/acceptance.ts";
import { type HazardAct, signerOf, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import { unsigned } from "#domain/hazards/filing.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { isResumptionAgreed, withRequestsDropped } from "#domain/hazards/stoppage.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Why the work does not do. */
export type ReturnWorkInput = { readonly reason: string };

/** 退回整改: by whoever is to accept next, or by the lead department until it is struck off. The chain begins anew. */
export const returnWork: HazardAct<"return-work", ReturnWorkInput> = {
  name: "return-work",
  label: "退回整改",
  track: "rectification",
  roles: ["principal", "safety-staff", "technical-lead", "group", "regulator", "township", "mine-safety"],
  parts: ["enterprise", "group", "lead", "township", "mine-safety"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (hazard.stage !== "fixed" && hazard.stage !== "accepted") {
      return new Refusal("wrong-state", "报告整改完成以后、销号以前才能退回整改。");
    }
    if (hazard.stoppages.some((one) => isResumptionAgreed(one) || one.resumedOn)) {
      if (hazard.stage === "accepted")
        return new Refusal("wrong-state", "已经同意恢复生产，需要重做的请先重新打开。");
    }
    if (hazard.rectification.completion?.by === signerOf(who)) {
      return new Refusal("same-person", "整改人不能退回自己的整改，请由验收人员退回。");
    }
    return mayReturn(hazard, who)
      ? null
      : new Refusal("not-yours", "退回整改由现在应当验收的单位或者牵头部门办理。");
  },
  decide: (_hazard, input) => ({
    reason: requireReason(input.reason, "reason", "请写明退回的理由，便于企业继续整改。"),
  }),
  evolve(hazard, entry) {
    const at = entry.times.received;
    const returned = { reason: entry.payload.reason, by: signerOfEntry(entry), at };
    const rectification = {
      ...hazard.rectification,
      completion: null,
      acceptance: [],
      returns: [...hazard.rectification.returns, returned],
    };
    const stoppages = withRequestsDropped(hazard.stoppages);
    const stage = isMajor(hazard) || rectification.plan ? "fixing" : "confirmed";
    return movedTo({ ...hazard, rectification, stoppages, filing: unsigned(hazard.filing) }, stage, at);
  },
};

function mayReturn(hazard: Hazard, who: Who): boolean {
  const parts = signingParts(who, hazard.belonging);
  if (parts.includes("lead")) return true;
  const link = nextAcceptance(hazard);
  if (hazard.stage === "fixed" && link) return mayFill(link, hazard, who);
  return !isMajor(hazard) && recheckParts(hazard).some((part) => parts.includes(part));
}
