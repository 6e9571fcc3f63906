import {
  addDays,
  addMonths,
  type BusinessDate,
  businessDateOf,
  daysBetween,
} from "#domain/calendar/dates.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type Article, isInForce, type Watch } from "./article.ts";
import type { Penalty, PenaltyCase } from "./penalty-case.ts";

/** What a daily fine could have come to. A counter and no decision: whether correcting was refused is for people to find. */
export type DailyFine = {
  readonly number: string;
  /** The day after the order to correct. */
  readonly from: BusinessDate;
  readonly days: number;
  /** Possible sums in yuan: of one day, and of all. */
  readonly least: number;
  readonly most: number;
};

/**
 * 按日连续处罚的可能天数 (安全生产法 112): of a fine on the unit that was ordered to correct, from the day after the order up
 * to the day on which it told that it was done, or today. Null where nothing counts.
 */
export function dailyFine(hazard: Hazard, penalty: Penalty, today: BusinessDate): DailyFine | null {
  const { party, amount, orderedOn, number } = penalty;
  if (party !== "unit" || !amount || orderedOn === null) return null;
  const { completion } = hazard.rectification;
  const told = completion && businessDateOf(completion.at);
  const days = daysBetween(orderedOn, told && told < today ? told : today);
  if (days < 1) return null;
  return { number, from: addDays(orderedOn, 1), days, least: amount, most: amount * days };
}

/** The days on which the unit was penalised: decisions that were served, one a case and day. */
export function penaltyDays(cases: readonly Pick<PenaltyCase, "penalties">[]): readonly BusinessDate[] {
  return cases.flatMap(({ penalties }) => {
    const served = penalties.filter((one) => one.party === "unit" && one.served !== null);
    return [...new Set(served.map(({ on }) => on))];
  });
}

/** How often the unit was penalised within a time that law looks at, and whether that calls for a look. */
export type Watched = { readonly words: string; readonly number: number; readonly reached: boolean };

/**
 * 提请关闭的次数核对 (安全生产法 113, 煤矿安全生产条例 70): rolling counts of penalties on the unit by the day decided, up to
 * today. Counts what the reader's reach knows; a person looks up the rest.
 */
export function watchedIn(
  articles: readonly Article[],
  {
    days,
    field,
    today,
  }: { readonly days: readonly BusinessDate[]; readonly field: string | null; readonly today: BusinessDate },
): readonly Watched[] {
  const watches = articles
    .filter((one) => isInForce(one, { field, on: today }))
    .flatMap(({ watch }) => watch);
  return watches.map((watch) => {
    const since = beginningOf(watch, today);
    const number = days.filter((day) => day > since && day <= today).length;
    const span = `${watch.count}${watch.unit === "days" ? "日" : "个月"}`;
    const words = `${span}内（${writtenDate(addDays(since, 1))}起）单位受到处罚${number}次，条款规定${watch.times}次`;
    return { words, number, reached: number >= watch.times };
  });
}

function beginningOf({ count, unit }: Watch, today: BusinessDate): BusinessDate {
  return unit === "days" ? addDays(today, -count) : addMonths(today, -count);
}
