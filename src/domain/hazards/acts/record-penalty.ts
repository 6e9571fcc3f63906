import type { BusinessDate } from "#domain/calendar/dates.ts";
import {
  type Article,
  appliesTo,
  citedArticle,
  type PartyKind,
  rangeOf,
  yuanInWords,
} from "#domain/cases/article.ts";
import { type Bracket, bracketOf, gainsRange } from "#domain/cases/bracket.ts";
import { reasonNotTold } from "#domain/cases/party-told.ts";
import type { PenalisedPost, Penalty, PenaltyKind } from "#domain/cases/penalty-case.ts";
import { daysOf } from "#domain/cases/suggest.ts";
import type { HazardAct } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { handledCase, insideCase, withCase } from "#domain/hazards/handled-case.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { reasonHollow, requireDoneDay, requireYuan } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** The decision as the enforcement system made it. */
export type RecordPenaltyInput = {
  readonly case: string;
  readonly number: string;
  readonly on: BusinessDate;
  readonly party: PartyKind;
  readonly post: PenalisedPost | null;
  readonly article: string;
  readonly kinds: readonly PenaltyKind[];
  readonly amount: number | null;
  readonly overdue: boolean;
  /** Which 情形 of the article it is, and the unlawful gains in yuan; null where the article asks for none. */
  readonly bracket: string | null;
  readonly gains: number | null;
  readonly outside: string | null;
  readonly orderedOn: BusinessDate | null;
  readonly paper: Attachment;
};

/** The penalty as recorded. */
export type PenaltyRecorded = { readonly case: string } & Omit<Penalty, "served" | "payments" | "published">;

/**
 * 登记处罚决定 (行政处罚法 44, 59, 62): what was decided, on whom, by which article, for how much. Nobody is penalised who was
 * not told before, of a grave penalty or a large fine not before a hearing was offered; a sum outside the article's range takes a reason. Who and how much stay people's decision.
 */
export const recordPenalty: HazardAct<"record-penalty", RecordPenaltyInput, PenaltyRecorded> = {
  name: "record-penalty",
  label: "登记处罚决定",
  ...insideCase,
  decide(hazard, input, { actor, articles, today }) {
    const one = handledCase(hazard, input.case, actor);
    const number = input.number.trim();
    if (number === "") throw new Refusal("incomplete", "请填写处罚决定书文号。", "number");
    if (one.penalties.some((known) => known.number === number)) {
      throw new Refusal("duplicate", "本案已经登记这个文号的处罚决定，请核对。", "number");
    }
    requireDoneDay(input.on, "on", { from: one.openedOn, to: today });
    if (input.orderedOn) {
      requireDoneDay(input.orderedOn, "orderedOn", { from: hazard.finding.foundOn, to: input.on });
    }
    const article = articleIn(hazard, input, articles);
    const { case: id, on, party, kinds, overdue, orderedOn, paper } = input;
    if (kinds.length === 0) throw new Refusal("incomplete", "请选择处罚种类。", "kinds");
    // The gains are the unit's.
    const bracket = bracketOf(article, party === "unit" ? input : { ...input, gains: null });
    const fine = fineIn(input, article, bracket);
    const untold = reasonNotTold(one.procedure, { ...input, amount: fine.amount }, article);
    if (untold) throw untold;
    return {
      ...{ case: id, number, on, party, post: postIn(input), article: article.id },
      ...{ cited: citedArticle(article), kinds, overdue, orderedOn, paper },
      ...(bracket ? { bracket: bracket.when } : {}),
      ...fine,
    };
  },
  evolve(hazard, entry) {
    const { case: _case, ...recorded } = entry.payload;
    const penalty: Penalty = { ...recorded, served: null, payments: [], published: null };
    return withCase(hazard, entry, (one) => ({ ...one, penalties: [...one.penalties, penalty] }));
  },
};

/** @throws {Refusal} `invalid` for an article of crime, or that holds for the field neither on the day of the conduct nor on that of the decision */
function articleIn(
  hazard: Hazard,
  { article: id, on }: RecordPenaltyInput,
  articles: readonly Article[],
): Article {
  const article = articles.find((one) => one.id === id);
  if (article?.conduct === "crime") {
    const sentence = "刑法条款不是行政处罚的依据；涉嫌犯罪的，移送司法机关。请重新选择。";
    throw new Refusal("invalid", sentence, "article");
  }
  if (article && appliesTo(article, daysOf(hazard, on))) return article;
  const sentence =
    "这一条款不适用于本行业领域，或者违法行为发生时、作出决定时都没有施行，请重新选择（行政处罚法第三十七条）。";
  throw new Refusal("invalid", sentence, "article");
}

/** @throws {Refusal} `incomplete` for a person without a post */
function postIn({ party, post }: RecordPenaltyInput): PenalisedPost | null {
  if (party === "unit") return null;
  if (post === null) throw new Refusal("incomplete", "处罚个人的，请选择其岗位；不用填写姓名。", "post");
  return post;
}

/** @throws {Refusal} `incomplete`, `invalid` */
function fineIn(
  input: RecordPenaltyInput,
  article: Article,
  bracket: Bracket | null,
): Pick<Penalty, "amount" | "outside" | "gains"> {
  const { party, kinds, amount, overdue, outside } = input;
  if (!kinds.includes("fine")) {
    if (!amount) return { amount: null, outside: null };
    const sentence = "填写了罚款数额，处罚种类没有选罚款：有罚款的请选择罚款，没有的请清空数额。";
    throw new Refusal("invalid", sentence, "amount");
  }
  if (amount === null) throw new Refusal("incomplete", "请填写罚款数额（元）。", "amount");
  requireYuan(amount, "amount");
  if (amount === 0) throw new Refusal("invalid", "罚款数额应当大于 0；没有罚款的，不选罚款。", "amount");
  const multiple = bracket && gainsRange(bracket, party, input);
  const range = multiple ?? rangeOf(bracket ?? article, party, overdue);
  const asked = party === "unit" && (multiple ?? bracket?.gainsUnder);
  const gained = asked && input.gains !== null ? { gains: input.gains } : {};
  if (range && amount >= range.from && amount <= range.to) return { amount, outside: null, ...gained };
  const allowed = range ? `条款规定为${yuanInWords(range)}` : "条款没有规定这一情形的数额";
  const sentence = `${allowed}，请核对数额；确有依据的写明理由（不少于 4 个字）。`;
  const hollow = reasonHollow(outside ?? "", "outside", sentence);
  if (hollow) throw hollow;
  return { amount, outside: outside?.trim() ?? null, ...gained };
}
