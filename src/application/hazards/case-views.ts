import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type Article, appliesTo, citedArticle, rangesInWords } from "#domain/cases/article.ts";
import { bracketInWords } from "#domain/cases/bracket.ts";
import { casesReadBy } from "#domain/cases/case-readers.ts";
import { type DailyFine, dailyFine, penaltyDays, type Watched, watchedIn } from "#domain/cases/counters.ts";
import { type LateHearing, lateHearings } from "#domain/cases/hearing-in-time.ts";
import { answerTo, askedIn, isUnattended, openMatters } from "#domain/cases/open-matters.ts";
import type { Closing, PenaltyCase } from "#domain/cases/penalty-case.ts";
import { daysOf, type Suggestion, suggestions } from "#domain/cases/suggest.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Limits } from "#domain/rules/limit.ts";
import { ableToHandle } from "./unattended-cases.ts";

/** What a case asks, worked out as it is read: nothing of it is kept, and nobody else is told. */
export type CaseView = {
  readonly id: string;
  readonly asked: readonly (Suggestion & {
    readonly allows: string | null;
    readonly unverified: boolean;
    readonly closed: Pick<Closing, "decision" | "reason"> | null;
  })[];
  readonly daily: readonly DailyFine[];
  readonly watched: readonly Watched[];
  readonly open: readonly string[];
  readonly lateHearings: readonly LateHearing[];
  readonly unattended: boolean;
};

/** An article as it is chosen for a penalty. */
export type ArticleLine = Pick<Article, "id" | "wording"> & {
  readonly cited: string;
  readonly allows: string;
  /** The cases that it tells apart, to choose from; empty where it does not. */
  readonly brackets: readonly { readonly id: string; readonly words: string; readonly byGains: boolean }[];
};

/** The views of the cases that somebody reads, and the articles they may choose; both empty for all others. */
export type SeenCases = {
  readonly caseViews: readonly CaseView[];
  readonly articles: readonly ArticleLine[];
};

type Asking = { readonly actor: Actor; readonly today: BusinessDate; readonly limits: Limits };

/** What readers of a case see beside it. */
export async function caseViews(
  books: Pick<Books, "hazards" | "articles" | "accounts">,
  hazard: Hazard,
  { actor, today, limits }: Asking,
): Promise<SeenCases> {
  const read = casesReadBy(hazard, actor);
  if (read.length === 0) return { caseViews: [], articles: [] };
  const { articles } = books;
  const newer = suggestions(hazard, articles, today);
  const { field, enterprise } = hazard.belonging;
  const elsewhere = enterprise ? await books.hazards.penalisedOn(enterprise, hazard.id) : [];
  const days = [...elsewhere, ...penaltyDays(read)];
  const able = await ableToHandle(books, actor, today);
  const watched = watchedIn(articles, { days, field, today });
  return {
    caseViews: read.map((one) => viewOf(one, { hazard, articles, newer, watched, today, limits, able })),
    articles: articles
      .filter((one) => appliesTo(one, daysOf(hazard, today)) && one.conduct !== "crime")
      .map((one) => lineOf(one, appliesTo(one, daysOf(hazard, today)) === "newer")),
  };
}

type Around = {
  readonly hazard: Hazard;
  readonly articles: readonly Article[];
  readonly newer: readonly Suggestion[];
  readonly watched: readonly Watched[];
  readonly today: BusinessDate;
  readonly limits: Limits;
  readonly able: readonly string[];
};

function viewOf(one: PenaltyCase, around: Around): CaseView {
  const { hazard, articles, newer, watched, today, limits, able } = around;
  // What a closed case asked is what it was closed on.
  const asked = askedIn(one, one.closed ? [] : newer);
  return {
    id: one.id,
    asked: asked.map((suggestion) => {
      const article = articles.find((known) => [known.id, known.conduct].includes(suggestion.key));
      return {
        ...suggestion,
        allows: article ? allowedBy(article) || article.wording : null,
        unverified: article !== undefined && article.source.verification !== "text-seen",
        closed: answerTo(one, suggestion.key),
      };
    }),
    daily: one.penalties.map((penalty) => dailyFine(hazard, penalty, today)).filter((fine) => fine !== null),
    watched: one.closed ? [] : watched,
    open: one.closed ? [] : openMatters(one, asked),
    lateHearings: lateHearings(one, limits, hazard.belonging.field),
    unattended: isUnattended(one, (person) => able.includes(person)),
  };
}

function lineOf(article: Article, newer: boolean): ArticleLine {
  const { id, wording, brackets = [] } = article;
  const chosen = brackets.map((one) => ({
    ...{ id: one.id, words: bracketInWords(one), byGains: (one.gains ?? one.gainsUnder) !== undefined },
  }));
  const cited = `${citedArticle(article)}${newer ? "【新规定，处罚较轻的才适用】" : ""}`;
  return { id, wording, cited, allows: allowedBy(article), brackets: chosen };
}

function allowedBy(article: Article): string {
  return [
    rangesInWords(article),
    ...(article.brackets ?? []).map(bracketInWords),
    article.alternatives.join("、"),
  ]
    .filter(Boolean)
    .join("；");
}
