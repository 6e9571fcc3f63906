import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { requireDoneDay, requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";
import { type DirectAnswer, type DirectReport, directAnswerers } from "./direct-report.ts";

/** Through which check it was looked at, and what is told to the reporter. */
export type AnswerDirectReportInput = Omit<DirectAnswer, "by" | "at">;

/** Fewer units or places than this and a check points to who must have reported. */
export const fewestCovered = 3;

/** True for whom the report went to: the department, or the committee office of its area where no department leads. */
export function isAddressee(
  report: Pick<DirectReport, "organisation" | "home">,
  actor: Pick<Actor, "role" | "organisation" | "home">,
): boolean {
  if (!directAnswerers.includes(actor.role)) return false;
  if (report.organisation !== null) {
    return actor.role === "regulator" && actor.organisation === report.organisation;
  }
  return actor.role === "city-office" || (actor.role === "county-office" && actor.home === report.home);
}

/** Why the actor cannot answer now; null when they can. */
export function reasonNotToAnswerDirectly(report: DirectReport, actor: Actor): Refusal | null {
  if (!isAddressee(report, actor)) {
    return new Refusal("not-yours", "由收到线索的部门或者安委办答复。");
  }
  if (report.madeBy === actor.person) {
    return new Refusal("same-person", "不能答复本人反映的情况，请由其他人员办理。");
  }
  return report.answer ? new Refusal("wrong-state", "已经答复。") : null;
}

/**
 * Checks the answer: looked at in the course of a check that is wider than what was reported, so that nobody can tell
 * who reported (安全生产法 76 asks to keep the reporter secret).
 *
 * @throws {Refusal} `incomplete`, `invalid`
 */
export function checkedAnswer(
  { check, on, covered, result }: AnswerDirectReportInput,
  { report, today }: { readonly report: DirectReport; readonly today: BusinessDate },
): AnswerDirectReportInput {
  requireSubstance(check, "check", "请写明通过哪次检查核查的（不少于 4 个字）。");
  requireDoneDay(on, "on", { from: businessDateOf(report.madeAt), to: today });
  if (!Number.isInteger(covered) || covered < fewestCovered) {
    const sentence = `检查的单位或者部位不足 ${fewestCovered} 个，容易看出是谁反映的，请扩大检查以后再答复。`;
    throw new Refusal("invalid", sentence, "covered");
  }
  requireSubstance(result, "result", "请写明核查结果（不少于 6 个字）。", 6);
  return { check: check.trim(), on, covered, result: result.trim() };
}
