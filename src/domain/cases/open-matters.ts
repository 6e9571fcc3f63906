import { type Closing, type Penalty, type PenaltyCase, partyInWords, unpaidOf } from "./penalty-case.ts";
import { dailyKey, doubleKey, type Suggestion } from "./suggest.ts";

/** What a suggestion of a case came to; null while it is open. A penalty under the article answers it. */
export function answerTo(one: PenaltyCase, key: string): Pick<Closing, "decision" | "reason"> | null {
  const closing = one.closings.findLast((closed) => closed.key === key);
  if (closing) return closing;
  const under = one.penalties.filter(({ article }) => article === key);
  if (under.length > 0) return { decision: under.map(({ number }) => number).join("、"), reason: null };
  if (key !== doubleKey) return null;
  const parties = new Set(one.penalties.map(({ party }) => party));
  if (parties.size < 2) return null;
  return { decision: one.penalties.map(({ number }) => number).join("、"), reason: null };
}

/**
 * Everything that a case asks its handlers to look at: what was suggested when it was opened, what the record says newer,
 * and the daily fine where a fine stands with an order to correct. Each is closed with a decision or a written reason.
 */
export function askedIn(one: PenaltyCase, newer: readonly Suggestion[] = []): readonly Suggestion[] {
  const known = one.suggested.map((old) => newer.find(({ key }) => key === old.key) ?? old);
  const added = newer.filter(({ key }) => !known.some((old) => old.key === key));
  return [...known, ...added, ...dailyIn(one)];
}

function dailyIn({ penalties }: PenaltyCase): readonly Suggestion[] {
  const fined = penalties.filter(mayCount);
  if (fined.length === 0) return [];
  const facts = fined.map(
    ({ number, orderedOn }) => `${number}，责令改正之日${orderedOn}，须查明是否拒不改正`,
  );
  return [{ key: dailyKey, title: "按日连续处罚", about: "", facts }];
}

const mayCount = ({ party, amount, orderedOn }: Penalty) =>
  party === "unit" && Boolean(amount) && orderedOn !== null;

/** Whether somebody has still to look after the case: it is open, or a fine of it is collected after 结案. */
export function isLookedAfter(one: Pick<PenaltyCase, "closed" | "penalties">): boolean {
  return one.closed === null || (one.closed.unpaidWay !== "ended" && mayBePaid(one));
}

/** Whether a payment can still be put on record in the case: a fine of it was served and is not paid in full. */
export function mayBePaid({ penalties }: Pick<PenaltyCase, "penalties">): boolean {
  return penalties.some((one) => one.served !== null && unpaidOf(one) > 0);
}

/** Whether nobody looks after such a case any more: neither of the two is an officer of the body with a certificate. */
export function isUnattended(
  one: Pick<PenaltyCase, "closed" | "penalties" | "handlers">,
  mayHandle: (person: string) => boolean,
): boolean {
  return isLookedAfter(one) && !one.handlers.some(mayHandle);
}

/** What of the case's penalties is still to be done, in words by what. */
export function owedOn({ penalties }: PenaltyCase): {
  readonly unserved: readonly Penalty[];
  readonly unpublished: readonly Penalty[];
  readonly unpaid: readonly Penalty[];
} {
  return {
    unserved: penalties.filter(({ served }) => served === null),
    // What the law has published is a decision on a unit (安全生产法 78).
    unpublished: penalties.filter(({ party, published }) => party === "unit" && published === null),
    unpaid: penalties.filter((one) => one.served !== null && unpaidOf(one) > 0),
  };
}

/** What keeps the case from being closed, each in words; empty where nothing does. Unpaid fines are asked for apart. */
export function openMatters(one: PenaltyCase, asked: readonly Suggestion[]): readonly string[] {
  const { unserved, unpublished } = owedOn(one);
  return [
    ...asked.filter(({ key }) => answerTo(one, key) === null).map(({ title }) => `提示“${title}”没有处理`),
    ...unserved.map((penalty) => `${named(penalty)}没有登记送达`),
    ...unpublished.map((penalty) => `${named(penalty)}没有登记公示`),
  ];
}

const named = (penalty: Penalty) => `处罚决定${penalty.number}（${partyInWords(penalty)}）`;
