import { cautionsOf, citationOf } from "#domain/criteria/citation.ts";
import type { Finding, Match, Matcher, Matching } from "#domain/criteria/matching/matcher.ts";
import { itemId } from "#domain/criteria/standard.ts";
import type { CriterionRef } from "#domain/hazards/judgement.ts";

/** An item that may fit what is being typed, for a person to decide on; it is kept nowhere. */
export type Suggestion = {
  readonly id: string;
  readonly ref: CriterionRef;
  readonly citation: string;
  readonly effectiveOn: string | null;
  readonly summary: string;
  /** What the summary is: ours, or the words of the list that an office made itself. */
  readonly summaryIs: "摘要，非原文" | "清单原文";
  /** What still has to be seen or measured on site before the item holds. */
  readonly see: readonly string[];
  /** The user's own words that made it fit. */
  readonly words: readonly string[];
  readonly cautions: readonly string[];
  /** Of an earlier edition, shown because the library lacks the item of the one in force: it helps to word the basis. */
  readonly standsIn: boolean;
  /** The field that the item is of. */
  readonly sector: string | null;
};

/** What is made of a text. */
export type Advice = {
  /** The items that fit best, best first. */
  readonly suggestions: readonly Suggestion[];
  /** True when one of them stands out; where none does, they are only what the library has nearest. */
  readonly standsOut: boolean;
  readonly verdict: Matching["verdict"];
};

/** Nothing is made of a text that says too little. */
export const noAdvice: Advice = { suggestions: [], standsOut: false, verdict: "unclear" };

/**
 * How probable the first must be to stand out. Of the published hazards that the assistant was developed on, with an
 * item, one in a hundred stays under it; a text that is no hazard at all usually does.
 */
const standingOut = 0.25;

/** How many are shown: a person reads three and not ten. */
export const shown = 3;

/** How many are looked for: a language model, where one is set, chooses among them. */
const proposed = 8;

/** Fewer characters than this say nothing yet. */
const enough = 4;

/** What the matcher makes of a finding. */
export function adviceFor(matcher: Matcher, finding: Finding): Advice {
  if ([...finding.text.trim()].length < enough) return noAdvice;
  const { matches, verdict } = matcher(finding, proposed);
  const fitting = matches.filter(({ words }) => words.length > 0);
  const standsOut = (fitting[0]?.probability ?? 0) >= standingOut;
  return { suggestions: fitting.map(suggestionOf), standsOut, verdict };
}

function suggestionOf({ item, standard, words, standsIn }: Match): Suggestion {
  return {
    id: itemId(standard.id, item.code),
    ref: { standard: standard.id, code: item.code },
    citation: citationOf(item, standard),
    effectiveOn: standard.effectiveOn,
    summary: item.summary,
    summaryIs: standard.origin === "office" ? "清单原文" : "摘要，非原文",
    see: item.toSee,
    words,
    cautions: [
      ...(standsIn ? ["属于旧版，新版对应条款未入库，引用前请核对"] : []),
      ...cautionsOf(item, standard),
    ],
    standsIn,
    sector: standard.sectors[0] ?? null,
  };
}

/** Those that a language model holds to fit first, in its order; all others stay behind them as they were. */
export function inOrderOf(
  opinion: readonly string[] | null,
  suggestions: readonly Suggestion[],
): readonly Suggestion[] {
  if (!opinion) return suggestions;
  const first = opinion.flatMap((id) => suggestions.find((one) => one.id === id) ?? []);
  return [...first, ...suggestions.filter((one) => !first.includes(one))];
}

/** An item is cited in the edition in force on the day found; where the library lacks it, the basis is typed. */
export function reasonNotToCite({ standsIn }: Suggestion): string | null {
  if (!standsIn) return null;
  return "发现当日这一版已被替代，不能选用。新版对应条款尚未入库，判定时请写明新版的标准名称和条款。";
}
