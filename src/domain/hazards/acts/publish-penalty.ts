import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import { handledPenalty, insideCase, withPenalty } from "#domain/hazards/handled-case.ts";
import { requireDoneDay, requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which penalty of which case, published when and where. */
export type PublishPenaltyInput = {
  readonly case: string;
  readonly penalty: string;
  readonly on: BusinessDate;
  readonly where: string;
};

/** 登记处罚公示 (安全生产法 78: within seven working days after the decision on a unit; 行政处罚法 48). */
export const publishPenalty: HazardAct<"publish-penalty", PublishPenaltyInput> = {
  name: "publish-penalty",
  label: "登记处罚公示",
  ...insideCase,
  decide(hazard, input, { actor, today }) {
    const penalty = handledPenalty(hazard, input, actor);
    if (penalty.published) throw new Refusal("wrong-state", "这份处罚决定已经登记公示。", "penalty");
    requireDoneDay(input.on, "on", { from: penalty.on, to: today });
    const where = requireReason(input.where, "where", "请写明在哪里公示。");
    return { ...input, where };
  },
  evolve(hazard, entry) {
    const { on, where } = entry.payload;
    return withPenalty(hazard, entry, (penalty) => ({ ...penalty, published: { on, where } }));
  },
};
