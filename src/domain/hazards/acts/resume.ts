import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import { isResumptionAgreed, mayResumeAt, standingStoppage, withLast } from "#domain/hazards/stoppage.ts";
import { requireDoneDay } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** The day on which work began again. */
export type ResumeInput = { readonly on: BusinessDate };

/** 恢复生产: once agreed, never before acceptance. */
export const resume: HazardAct<"resume", ResumeInput> = {
  name: "resume",
  label: "恢复生产",
  track: "stoppage",
  roles: ["principal", "safety-staff", "regulator"],
  parts: ["enterprise", "lead"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    const stoppage = standingStoppage(hazard.stoppages);
    if (!stoppage) return new Refusal("wrong-state", "没有停产决定，不用办理恢复生产。");
    const waits = reasonWaiting(hazard, ["accept", "examine-resume"], who.officerNames);
    if (waits) return waits;
    if (!isResumptionAgreed(stoppage))
      return new Refusal("wrong-state", "监管部门审查同意以后才能恢复生产。");
    if (!mayResumeAt(hazard.stage)) return new Refusal("wrong-state", "验收以后才能恢复生产。");
    return null;
  },
  decide(hazard, input, context) {
    const agreedAt = standingStoppage(hazard.stoppages)?.examination?.at;
    const from = agreedAt ? businessDateOf(agreedAt) : null;
    requireDoneDay(input.on, "on", { from, to: context.today });
    return { on: input.on };
  },
  evolve: (hazard, entry) => ({
    ...hazard,
    stoppages: withLast(hazard.stoppages, { resumedOn: entry.payload.on }),
  }),
};
