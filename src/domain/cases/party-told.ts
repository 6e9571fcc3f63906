import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { addWorkingDays, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Article } from "./article.ts";
import { heardKinds, type Penalty, type ProcedureStep } from "./penalty-case.ts";

/** What a decision says, as far as the procedure before it is asked for. */
type Decided = Pick<Penalty, "kinds" | "party" | "on" | "amount">;

/**
 * Why a decision lacks the procedure that has to come before it; null where it does not (行政处罚法 44, 45, 63): the party was told, a
 * hearing it may ask for is held or waived, and was offered for suspension, closure, licence, restriction, and fines from the sum
 * that the article names on.
 */
export function reasonNotTold(
  procedure: readonly ProcedureStep[],
  { kinds, party, on, amount }: Decided,
  article: Pick<Article, "hearing"> | undefined,
): Refusal | null {
  const done = procedure.filter((step) => step.on <= on).map(({ kind }) => kind);
  if (!done.includes("told") && !done.includes("told-hearing")) {
    const sentence = "作出处罚决定以前应当告知当事人并听取陈述、申辩，请先登记处罚告知。";
    return new Refusal("wrong-state", sentence, "on");
  }
  if (done.includes("told-hearing")) {
    if (done.includes("hearing") || done.includes("hearing-waived")) return null;
    const sentence = "已告知听证权利，请先登记听证情况或者当事人在期限内未要求听证。";
    return new Refusal("wrong-state", sentence, "on");
  }
  const large = article?.hearing !== undefined && amount !== null && amount >= article.hearing[party];
  if (!large && !kinds.some((kind) => heardKinds.includes(kind))) return null;
  const what = large ? `对${party === "unit" ? "单位" : "个人"}罚款${amount}元` : "这一种类的处罚";
  return new Refusal("wrong-state", `${what}应当告知当事人有权要求听证，请先登记听证告知。`, "on");
}

/** How long the party may ask for a hearing, in working days from the day after it was told (行政处罚法 64, 85). */
const daysToAsk = 5;

/** Why it cannot have waived a hearing by that day; null where it can: before it was told of one, or while it may still ask. */
export function reasonNotWaived(
  procedure: readonly ProcedureStep[],
  on: BusinessDate,
  calendar: WorkingCalendar,
): Refusal | null {
  const told = procedure.filter(({ kind }) => kind === "told-hearing").map((step) => step.on);
  const [last] = told.toSorted().slice(-1);
  if (last === undefined) {
    return new Refusal("wrong-state", "没有登记听证告知，请先登记告知。", "kind");
  }
  const { date, provisional } = addWorkingDays(calendar, last, daysToAsk);
  if (on > date) return null;
  const unsure = provisional ? "（节假日安排尚未公布，按周末推算）" : "";
  const sentence = `当事人在告知后五个工作日以内可以要求听证，最早${addDays(date, 1)}登记未要求听证${unsure}。`;
  return new Refusal("wrong-state", sentence, "on");
}
