import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { mayResumeAt, standingStoppage, withLast } from "#domain/hazards/stoppage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** On what grounds work should be resumed. */
export type AskResumeInput = { readonly grounds: string };

/** 申请恢复生产: after the acceptance, never before. */
export const askResume: HazardAct<"ask-resume", AskResumeInput> = {
  name: "ask-resume",
  label: "申请恢复生产",
  track: "stoppage",
  roles: ["principal", "safety-staff"],
  parts: ["enterprise"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const stoppage = standingStoppage(hazard.stoppages);
    if (!stoppage) return new Refusal("wrong-state", "没有停产决定，不用申请恢复生产。");
    const waits = reasonWaiting(hazard, ["accept", "examine-resume"], who.officerNames);
    if (waits) return waits;
    if (!mayResumeAt(hazard.stage)) return new Refusal("wrong-state", "验收以后才能申请恢复生产。");
    if (stoppage.request) return new Refusal("wrong-state", "已经申请恢复生产，请等待审查。");
    return null;
  },
  decide(_hazard, input) {
    requireSubstance(input.grounds, "grounds", "请具体写明恢复生产的条件（不少于 4 个字）。");
    return { grounds: input.grounds.trim() };
  },
  evolve(hazard, entry) {
    const request = { by: signerOfEntry(entry), grounds: entry.payload.grounds, at: entry.times.received };
    return { ...hazard, stoppages: withLast(hazard.stoppages, { request, examination: null }) };
  },
};
