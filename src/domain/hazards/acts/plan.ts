import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { standingListing } from "#domain/hazards/listing.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import type { Plan } from "#domain/hazards/rectification.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { reasonHollow, requireComingDay, requireReason, requireYuan } from "#domain/hazards/substance.ts";
import { Refusal, reasonOf, refuseIf, together } from "#domain/refusal.ts";

/** Stages in which the work is planned and done. */
const working: readonly Stage[] = ["confirmed", "fixing"];

/** True while the rectification is being planned or done. */
export function isBeingWorked(hazard: Hazard): boolean {
  return working.includes(hazard.stage);
}

/** 制定整改方案: the five commitments (五落实), each with substance. Only an extension moves a deadline back. */
export const plan: HazardAct<"plan", Plan> = {
  name: "plan",
  label: "制定整改方案",
  track: "rectification",
  roles: ["principal", "safety-staff", "technical-lead"],
  parts: ["enterprise"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    isBeingWorked(hazard) ? null : new Refusal("wrong-state", "核定以后、报告整改完成以前才能制定整改方案。"),
  decide(hazard, input, context) {
    refuseIf(together(reasonsAgainst(input, hazard, context.today)));
    return input;
  },
  evolve(hazard, entry) {
    const planned = { ...hazard.rectification, plan: entry.payload, deadline: entry.payload.deadline };
    return movedTo({ ...hazard, rectification: planned }, "fixing", entry.times.received);
  },
};

const beyondListing = (listed: BusinessDate) =>
  `该隐患已经挂牌督办，整改期限不能晚于督办期限${listed}；需要延长的，请制定方案后申请延期，由挂牌单位决定。`;

/** What each of the five commitments lacks, in their order. */
function reasonsAgainst(input: Plan, hazard: Hazard, today: BusinessDate): readonly (Refusal | null)[] {
  const { responsible, measures, fundsYuan, fundsSource, emergencyPlan } = input;
  const { deadline } = hazard.rectification;
  const later = deadline !== null && input.deadline > deadline;
  const listed = standingListing(hazard.listings)?.deadline ?? null;
  const beyond = deadline === null && listed !== null && input.deadline > listed;
  return [
    reasonOf(() => requireReason(responsible, "responsible", "责任：请写明整改责任人。")),
    reasonHollow(measures, "measures", "措施：请具体写明怎样整改（不少于 4 个字）。"),
    reasonOf(() => requireYuan(fundsYuan, "fundsYuan")),
    reasonHollow(fundsSource, "fundsSource", "资金：请写明资金来源；不需要资金的，请写明原因。"),
    reasonOf(() => requireComingDay(input.deadline, "deadline", today)) ??
      (later ? new Refusal("invalid", `整改期限为${deadline}，需要延长的请申请延期。`, "deadline") : null) ??
      (beyond ? new Refusal("invalid", beyondListing(listed), "deadline") : null),
    reasonHollow(emergencyPlan, "emergencyPlan", "预案：请具体写明应急措施（不少于 4 个字）。"),
  ];
}
