import type { BusinessDate } from "#domain/calendar/dates.ts";
import { askedIn, openMatters, owedOn } from "#domain/cases/open-matters.ts";
import type { CaseResult, PenaltyCase, UnpaidWay } from "#domain/cases/penalty-case.ts";
import { suggestions } from "#domain/cases/suggest.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { handledCase, insideCase, withCase } from "#domain/hazards/handled-case.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which case, how it ends, when, in a few words; why a fine is not paid where one is not. */
export type CloseCaseInput = {
  readonly case: string;
  readonly result: CaseResult;
  readonly on: BusinessDate;
  readonly summary: string;
  readonly unpaid: string | null;
  /** How it goes on with that fine; null where none is. */
  readonly unpaidWay: UnpaidWay | null;
};

/** The end as recorded. */
export type CaseClosed = Omit<CloseCaseInput, "unpaidWay"> & { readonly unpaidWay?: UnpaidWay };

/** 结案: when every suggestion is closed and every penalty served and published. It stays readable to those who read it. */
export const closeCase: HazardAct<"close-case", CloseCaseInput, CaseClosed> = {
  name: "close-case",
  label: "结案",
  ...insideCase,
  decide(hazard, input, { actor, articles, today }) {
    const one = handledCase(hazard, input.case, actor);
    requireDoneDay(input.on, "on", { from: one.openedOn, to: today });
    requireSubstance(input.summary, "summary", "请写明处理情况（不少于 4 个字）。");
    refuseWhileOpen(openMatters(one, askedIn(one, suggestions(hazard, articles, today))));
    requireFitting(one, input.result);
    const { unpaidWay: _way, ...ended } = input;
    return { ...ended, summary: input.summary.trim(), ...unpaidIn(one, input) };
  },
  evolve(hazard, entry) {
    const { case: _case, ...ended } = entry.payload;
    const closed = { ...ended, by: signerOfEntry(entry), at: entry.times.received };
    return withCase(hazard, entry, (one) => ({ ...one, closed }));
  },
};

/** @throws {Refusal} `wrong-state` naming what is open */
function refuseWhileOpen(matters: readonly string[]): void {
  if (matters.length === 0) return;
  throw new Refusal("wrong-state", `还有未办结的事项，不能结案：${matters.join("；")}。`);
}

/** @throws {Refusal} `invalid` for an end that the penalties of the case speak against */
function requireFitting({ penalties }: PenaltyCase, result: CaseResult): void {
  const penalised = penalties.length > 0;
  if (penalised === (result === "penalised")) return;
  const sentence = penalised
    ? "本案已经登记处罚决定，结案结果应当是“已作出行政处罚”。"
    : "本案没有登记处罚决定，请先登记或者选择其他结果。";
  throw new Refusal("invalid", sentence, "result");
}

/** @throws {Refusal} `incomplete` */
function unpaidIn(
  one: PenaltyCase,
  { unpaid, unpaidWay }: CloseCaseInput,
): Pick<CaseClosed, "unpaid" | "unpaidWay"> {
  const left = owedOn(one).unpaid;
  if (left.length === 0) return { unpaid: null };
  const numbers = left.map(({ number }) => number).join("、");
  const sentence = `处罚决定${numbers}的罚款没有缴清，请登记缴纳，或者写明分期、强制执行等情况（不少于 4 个字）。`;
  requireSubstance(unpaid ?? "", "unpaid", sentence);
  if (unpaidWay === null) {
    throw new Refusal(
      "incomplete",
      `处罚决定${numbers}的罚款没有缴清，请选择结案以后怎样执行。`,
      "unpaidWay",
    );
  }
  return { unpaid: unpaid?.trim() ?? null, unpaidWay };
}
