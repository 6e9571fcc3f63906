import { answerTo, askedIn } from "#domain/cases/open-matters.ts";
import type { Closing } from "#domain/cases/penalty-case.ts";
import { suggestions } from "#domain/cases/suggest.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { handledCase, insideCase, withCase } from "#domain/hazards/handled-case.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which suggestion of which case, and what became of it. */
export type CloseSuggestionInput = {
  readonly case: string;
  readonly key: string;
  readonly decision: string | null;
  readonly reason: string | null;
};

/** The closing as recorded. */
export type SuggestionClosed = { readonly case: string } & Omit<Closing, "by" | "at">;

/** 处理提示: a suggested article, the daily fine, the look at closure or crime is closed with a decision or a written reason. */
export const closeSuggestion: HazardAct<"close-suggestion", CloseSuggestionInput, SuggestionClosed> = {
  name: "close-suggestion",
  label: "处理办案提示",
  ...insideCase,
  decide(hazard, { case: id, key, decision, reason }, { actor, articles, today }) {
    const one = handledCase(hazard, id, actor);
    const asked = askedIn(one, suggestions(hazard, articles, today));
    if (!asked.some((known) => known.key === key)) {
      throw new Refusal("invalid", "案件中没有这条提示，请重新选择。", "key");
    }
    if (answerTo(one, key)) throw new Refusal("wrong-state", "这条提示已经处理，不用再次登记。", "key");
    const decided = decision?.trim() || null;
    if (decided === null) {
      const sentence = "请填写决定（文书号或者内容），没有采取的写明理由（不少于 4 个字）。";
      requireSubstance(reason ?? "", "reason", sentence);
    }
    return { case: id, key, decision: decided, reason: reason?.trim() || null, on: today };
  },
  evolve(hazard, entry) {
    const { case: _case, ...closed } = entry.payload;
    const closing = { ...closed, by: signerOfEntry(entry), at: entry.times.received };
    return withCase(hazard, entry, (one) => ({ ...one, closings: [...one.closings, closing] }));
  },
};
