import type { Books, OpenBooks } from "#application/books.ts";
import type { HazardLine } from "#application/hazards/hazard-book.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { KeptRule, RuleDecision } from "#domain/rules/kept-rule.ts";
import { earlierDay } from "#domain/rules/limit.ts";
import { type Unshown, unshownOf } from "#domain/rules/unshown.ts";

/** An open record whose day moves. */
export type MovedDuty = {
  readonly hazard: HazardLine;
  readonly what: string;
  readonly before: BusinessDate | null;
  readonly after: BusinessDate | null;
};

/** What a change of a rule does to what is open. */
export type RulePreview = {
  /** Why the open records are not shown; null where they are. */
  readonly unshown: Unshown | null;
  readonly moved: number;
  /** How many of them are late at once by the new day, and were not by the old one. */
  readonly late: number;
  readonly lines: readonly MovedDuty[];
};

/** Most duties of one act that are compared; and most lines that are shown. */
const most = 20_000;
const shown = 50;

/** Which open records a change of a rule moves, before it is made. @throws {Refusal} `not-found` */
export function previewRule(
  openBooks: OpenBooks,
  actor: Actor,
  id: string,
  change: (decision: RuleDecision) => RuleDecision,
): Promise<RulePreview> {
  return openBooks(actor, "page", async (books) => {
    const kept = await books.rules.kept();
    const asked = kept.find(({ rule }) => rule.id === id);
    if (!asked) throw new Refusal("not-found", "没有这条期限规则，请刷新后核对。");
    const changed = kept.map((one) => (one === asked ? { ...one, decision: change(one.decision) } : one));
    return moved(books, asked, { before: kept, after: changed });
  });
}

type Around = { readonly before: readonly KeptRule[]; readonly after: readonly KeptRule[] };

async function moved(books: Books, { rule }: KeptRule, around: Around): Promise<RulePreview> {
  const today = businessDateOf(await books.ledger.now());
  const unshown = unshownOf(rule);
  if (unshown) return { unshown, moved: 0, late: 0, lines: [] };
  const before = books.rules.limitsBy(around.before);
  const after = books.rules.limitsBy(around.after);
  const lines = (await books.hazards.owing(rule.act, most)).flatMap(({ hazard, what, due, owed }) => {
    const was = earlierDay(due, before.of(owed)?.date ?? null);
    const will = earlierDay(due, after.of(owed)?.date ?? null);
    return was === will ? [] : [{ hazard, what, before: was, after: will }];
  });
  const isLate = (day: BusinessDate | null) => day !== null && day < today;
  const late = lines.filter((line) => isLate(line.after) && !isLate(line.before)).length;
  return { unshown, moved: lines.length, late, lines: lines.slice(0, shown) };
}
