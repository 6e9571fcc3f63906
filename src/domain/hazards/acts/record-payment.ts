import type { BusinessDate } from "#domain/calendar/dates.ts";
import { mayBePaid } from "#domain/cases/open-matters.ts";
import { type PenaltyCase, unpaidOf } from "#domain/cases/penalty-case.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import { handledBy, handledCase, insideCase, penaltyOf, withPenalty } from "#domain/hazards/handled-case.ts";
import { requireDoneDay } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which fine of which case, paid when and how much of it; the surcharge of who pays late is not counted in. */
export type RecordPaymentInput = {
  readonly case: string;
  readonly penalty: string;
  readonly on: BusinessDate;
  readonly amount: number;
};

/** 登记罚款缴纳 (行政处罚法 66, 67, 72): in one or in several parts, after 结案 as well; that does not open the case again. */
export const recordPayment: HazardAct<"record-payment", RecordPaymentInput> = {
  name: "record-payment",
  label: "登记罚款缴纳",
  ...insideCase,
  reasonNotTo(hazard, { actor }) {
    if (handledBy(hazard, actor, takesPayment).length > 0) return null;
    return new Refusal("not-yours", "没有由您承办的未结案件，已结案件也没有未缴清的罚款。");
  },
  decide(hazard, input, { actor, today }) {
    const penalty = penaltyOf(handledCase(hazard, input.case, actor, takesPayment), input.penalty);
    if (!penalty.served) throw new Refusal("wrong-state", "处罚决定送达以后才登记缴纳。", "penalty");
    const left = unpaidOf(penalty);
    if (left === 0) throw new Refusal("wrong-state", "这份处罚决定没有未缴的罚款。", "penalty");
    requireDoneDay(input.on, "on", { from: penalty.served.on, to: today });
    if (!(input.amount > 0 && input.amount <= left)) {
      throw new Refusal(
        "invalid",
        `缴纳数额应当大于 0 且不超过未缴的 ${left} 元，加处罚款不计入。`,
        "amount",
      );
    }
    return input;
  },
  evolve(hazard, entry) {
    const { on, amount } = entry.payload;
    return withPenalty(hazard, entry, (penalty) => ({
      ...penalty,
      payments: [...penalty.payments, { on, amount }],
    }));
  },
};

const takesPayment = (one: PenaltyCase) => one.closed === null || mayBePaid(one);
