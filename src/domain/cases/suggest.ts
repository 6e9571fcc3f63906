import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { assess } from "#domain/leniency/assessment.ts";
import type { FactorName } from "#domain/leniency/factor.ts";
import { usualPolicy } from "#domain/leniency/policy.ts";
import {
  type Article,
  appliesTo,
  type Conduct,
  citedArticle,
  conducts,
  type Days,
  newerThan,
  type PartyKind,
} from "./article.ts";

/** 提示: what handlers are to look at, with the facts of this very record in words. Never a verdict. */
export type Suggestion = {
  /** Id of the article; `double` for 一案双罚, `daily-fine` for 按日连续处罚. */
  readonly key: string;
  readonly title: string;
  /** What it is about, in our words; empty where the title says it. */
  readonly about: string;
  readonly facts: readonly string[];
};

/** The key of the look at unit and responsible person both. */
export const doubleKey = "double";

/** The key of the daily fine (安全生产法 112), which is asked for once a fine stands with an order to correct. */
export const dailyKey = "daily-fine";

type Facts = Readonly<Partial<Record<Conduct, readonly string[]>>>;

/**
 * What this record speaks for: each article in force on the day of the conduct whose conduct the record has facts for, then
 * 一案双罚, and the looks at closure and crime that every case owes (安全生产法 101, 102, 113; 刑法 134-1; domain rule 62).
 * Pure; shown to nobody before a case is opened.
 */
export function suggestions(
  hazard: Hazard,
  articles: readonly Article[],
  today: BusinessDate,
): readonly Suggestion[] {
  const facts = factsOf(hazard, today);
  const days = daysOf(hazard, today);
  const spoken = articles
    .filter((article) => appliesTo(article, days) === "then" && (facts[article.conduct] ?? []).length > 0)
    .toSorted((one, other) => inOrder.indexOf(one.conduct) - inOrder.indexOf(other.conduct));
  const both = spoken.some((one) => names(one, "unit")) && spoken.some((one) => names(one, "person"));
  const of = (article: Article): Suggestion => ({
    ...{ key: article.id, title: citedArticle(article), about: article.wording },
    facts: [...(facts[article.conduct] ?? []), ...newerThan(article, articles, days).map(milder)],
  });
  return [
    ...spoken.filter(({ conduct }) => !looks.includes(conduct)).map(of),
    ...(both ? [double] : []),
    ...spoken.filter(({ conduct }) => looks.includes(conduct)).map(of),
  ];
}

/**
 * The days by which articles are chosen. The conduct is as old as the record knows it: the day on which the hazard was
 * found, else today. How long it went on is for people to find.
 */
export function daysOf({ belonging, finding }: Hazard, decided: BusinessDate): Days {
  return { field: belonging.field, done: finding.foundOn ?? decided, decided };
}

const milder = (newer: Article) =>
  `${citedArticle(newer)}自${newer.from}起施行，新规定处罚较轻或者不认为违法的，适用新规定（行政处罚法第三十七条）`;

const names = ({ brackets = [], ...article }: Article, party: PartyKind) =>
  [article, ...brackets].some((one) => one[party] !== null);

const inOrder = Object.keys(conducts);
/** What every case owes, whatever its record speaks for. */
const looks: readonly Conduct[] = ["closure", "crime"];

const double: Suggestion = {
  key: doubleKey,
  title: "一案双罚",
  about: "单位和责任人员",
  facts: ["所列条款对单位和责任人员均有规定，须查明责任人员是否一并处罚"],
};

const undone: readonly FactorName[] = ["control", "stop", "plan", "progress", "false-closure", "refused"];
const grave: readonly FactorName[] = ["stop", "false-closure", "refused"];

function factsOf(hazard: Hazard, today: BusinessDate): Facts {
  const { factors } = assess(hazard, usualPolicy, today);
  const against = (names: readonly FactorName[]) =>
    factors
      .filter(({ name, verdict }) => names.includes(name) && verdict === "against")
      .map(({ fact }) => fact);
  const unreported = against(["report"]);
  const unmended = against(undone);
  const untold = factors.filter(({ name, verdict }) => name === "workers" && verdict !== "for");
  const tagged = standingJudgement(hazard)?.focuses ?? [];
  const serious = against(grave);
  const stop = factors.find(({ name }) => name === "stop");
  // An order stops what ran until then: production before it is looked at all the same.
  const ranOn =
    stop && (stop.verdict === "against" || (stop.verdict === "open" && hazard.stoppages.length > 0));
  const until = hazard.stoppages.length > 0 ? "责令以前是否仍在生产" : "是否仍在生产";
  return {
    "not-reported": unreported,
    "not-eliminated": unmended,
    "not-told": untold.map(({ fact }) => fact),
    principal: [...unreported, ...unmended].map((fact) => `${fact}，须查明主要负责人是否履职`),
    "still-producing": ranOn ? [`${stop.fact}，须查明${until}`] : [],
    subcontracting: tagged.includes("subcontracting")
      ? ["判定时标注“违法转包分包”，须查明发包、出租情况"]
      : [],
    "dangerous-work": tagged.includes("welding") ? ["判定时标注“违规电焊切割”，须查明有无专人现场管理"] : [],
    obstruction: against(["refused"]),
    closure: ["存在重大事故隐患，须核对近期受到处罚的次数"],
    crime: serious.length > 0 ? serious : ["记录没有写明拒不执行或者虚假整改，仍须核对"],
  };
}
