import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { RuleSource } from "#domain/rules/rule.ts";
import type { Bracket } from "./bracket.ts";

/** What an article answers. Only what a record can speak of is ever suggested; the others are there to be chosen. */
export const conducts = {
  "not-reported": "重大事故隐患没有按照规定报告",
  "not-eliminated": "没有采取措施消除事故隐患",
  "not-told": "排查治理情况没有如实记录或者没有向从业人员通报",
  principal: "主要负责人没有履行督促检查、及时消除隐患的职责",
  "other-leaders": "其他负责人、安全生产管理人员没有履行职责",
  "still-producing": "有重大事故隐患仍然生产",
  subcontracting: "违法发包、出租，没有协议或者没有统一协调",
  "dangerous-work": "危险作业没有安排专门人员现场管理",
  monitoring: "关闭、破坏监控报警设施或者篡改数据",
  exits: "出口堵塞、占用等",
  obstruction: "拒绝、阻碍监督检查",
  "daily-fine": "受到罚款处罚后拒不改正，按日连续处罚",
  closure: "提请关闭的核对",
  crime: "涉嫌犯罪移送的核对",
} as const;
export type Conduct = keyof typeof conducts;

/** A fine in yuan, both ends included. */
export type YuanRange = { readonly from: number; readonly to: number };

/** What a party may be fined: at once, and once it has not corrected in time (or refuses); null where the article names none. */
export type Fine = { readonly usual: YuanRange | null; readonly overdue: YuanRange | null };

/** So many penalties within a time call for a look (安全生产法 113, 煤矿安全生产条例 70). */
export type Watch = { readonly times: number; readonly count: number; readonly unit: "days" | "months" };

/** 条款: an article of law with the conduct that it answers and what it allows. One row of articles/. */
export type Article = {
  readonly id: string;
  readonly conduct: Conduct;
  /** What it is about, in our words; never cited. */
  readonly wording: string;
  /** Hazard fields that it holds for; empty for all. */
  readonly sectors: readonly SectorCode[];
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  readonly unit: Fine | null;
  readonly person: Fine | null;
  /** Where the article tells cases apart: each with its own sums, and then none beside them. Absent elsewhere. */
  readonly brackets?: readonly Bracket[];
  /** From which fine in yuan on such a party a hearing is offered (行政处罚法 63); absent where no sum is known. */
  readonly hearing?: Readonly<Record<PartyKind, number>>;
  /** What it allows beside a fine. */
  readonly alternatives: readonly string[];
  readonly watch: readonly Watch[];
  readonly source: RuleSource;
};

/** Whom a penalty is imposed on. */
export type PartyKind = "unit" | "person";

/** The article as it is cited. */
export function citedArticle({ source }: Pick<Article, "source">): string {
  return `《${source.title}》${source.clause}`;
}

/** Whether the article holds for a field on a day. */
export function isInForce(
  { sectors, from, to }: Pick<Article, "sectors" | "from" | "to">,
  { field, on }: { readonly field: string | null; readonly on: BusinessDate },
): boolean {
  const inField = sectors.length === 0 || sectors.some((sector) => sector === field);
  return inField && from <= on && (to === null || on <= to);
}

/** The day by which a record's articles are chosen, and the day of the decision. */
export type Days = {
  readonly field: string | null;
  readonly done: BusinessDate;
  readonly decided: BusinessDate;
};

/**
 * Which articles a penalty may go by (行政处罚法 37, 从旧兼从轻): those in force on the day of the conduct; and, of the same
 * conduct, what is in force on the day of the decision and was not then, which goes before where it is milder. Whether it
 * is milder is for people to find.
 */
export function appliesTo(article: Article, { field, done, decided }: Days): "then" | "newer" | null {
  if (isInForce(article, { field, on: done })) return "then";
  return article.from > done && isInForce(article, { field, on: decided }) ? "newer" : null;
}

/** The articles of the same conduct and source that came after one and are in force on the day of the decision. */
export function newerThan(article: Article, articles: readonly Article[], days: Days): readonly Article[] {
  return articles.filter(
    (one) =>
      one.conduct === article.conduct &&
      one.source.title === article.source.title &&
      appliesTo(one, days) === "newer",
  );
}

/** What the article allows to fine such a party in yuan; null where it names no sum for it. */
export function rangeOf(
  article: Pick<Article, "unit" | "person">,
  party: PartyKind,
  overdue: boolean,
): YuanRange | null {
  const fine = article[party];
  return (overdue ? fine?.overdue : fine?.usual) ?? null;
}

/** The ranges of an article as a screen and a form say them. */
export function rangesInWords({ unit, person }: Pick<Article, "unit" | "person">): string {
  const said = [unit && `单位${fineInWords(unit)}`, person && `个人${fineInWords(person)}`];
  return said.filter(Boolean).join("；");
}

function fineInWords({ usual, overdue }: Fine): string {
  const parts = [usual && yuanInWords(usual), overdue && `逾期（拒不改正）${yuanInWords(overdue)}`];
  return parts.filter(Boolean).join("，");
}

/** A range of yuan in words. */
export function yuanInWords({ from, to }: YuanRange): string {
  return from === 0 ? `${grouped(to)}元以下` : `${grouped(from)}—${grouped(to)}元`;
}

const grouped = (yuan: number) => String(yuan).replace(/\B(?=(\d{3})+$)/g, ",");
