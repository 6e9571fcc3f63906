import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { handledPenalty, insideCase, withPenalty } from "#domain/hazards/handled-case.ts";
import { requireDoneDay } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which penalty of which case, served when, with the signed 送达回证. */
export type ServePenaltyInput = {
  readonly case: string;
  readonly penalty: string;
  readonly on: BusinessDate;
  readonly receipt: Attachment;
};

/** 登记处罚决定送达 (行政处罚法 61): from then on the enterprise reads the penalty here, and the time to pay runs. */
export const servePenalty: HazardAct<"serve-penalty", ServePenaltyInput> = {
  name: "serve-penalty",
  label: "登记处罚决定送达",
  ...insideCase,
  decide(hazard, input, { actor, today }) {
    const penalty = handledPenalty(hazard, input, actor);
    if (penalty.served) throw new Refusal("wrong-state", "这份处罚决定已经登记送达。", "penalty");
    requireDoneDay(input.on, "on", { from: penalty.on, to: today });
    return input;
  },
  evolve(hazard, entry) {
    const { on, receipt } = entry.payload;
    return withPenalty(hazard, entry, (penalty) => ({ ...penalty, served: { on, receipt } }));
  },
};
