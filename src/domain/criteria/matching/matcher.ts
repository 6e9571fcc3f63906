import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import { editionsToMatch } from "./editions.ts";
import { evidenceOf, signs } from "./evidence.ts";
import type { Knowledge } from "./knowledge.ts";
import { libraryIndexOf } from "./library-index.ts";
import { wordsThatFit } from "./words-that-fit.ts";

/** A hazard in anyone's words, with what is known of where and when it was found. */
export type Finding = {
  readonly text: string;
  readonly sectors: readonly SectorCode[];
  /** What kind of enterprise it is, as people write it: 粉尘涉爆企业, 火锅店. */
  readonly enterpriseKind?: string | null | undefined;
  /** The day it was found; the newest editions apply where it is not known. */
  readonly date?: BusinessDate | null | undefined;
};

/** An item that may fit, for a person to decide on. */
export type Match = {
  readonly item: CriterionItem;
  readonly standard: Standard;
  readonly score: number;
  /** That it is this item, given that it is any. */
  readonly probability: number;
  /** The user's own words that made it fit, in the order of the text. */
  readonly words: readonly string[];
  /** The item belongs to an earlier edition, of whose successor the library holds only a fragment. */
  readonly standsIn: boolean;
};

/** The items that fit best, best first, and whether the hazard reads like a major one at all. The machine proposes, a person judges. */
export type Matching = {
  readonly matches: readonly Match[];
  readonly verdict: "major" | "general" | "unclear";
};

/** Finds the items that fit a finding; at most `limit` of them. */
export type Matcher = (finding: Finding, limit: number) => Matching;

/** A matcher over a library. Reading the library takes a moment and is done once; each finding then takes about a millisecond. */
export function matcherOf(standards: readonly Standard[], knowledge: Knowledge): Matcher {
  const library = libraryIndexOf(standards, knowledge);
  return (finding, limit) => {
    const evidence = evidenceOf(library, knowledge.kinds, finding);
    const editions = editionsToMatch(standards, finding.date ?? null, knowledge.followedBy);
    const standsIn = new Map(editions.map((edition) => [edition.standard.id, edition.standsIn]));
    const scored = library.candidates.flatMap((candidate, at) => {
      const stands = standsIn.get(candidate.standard.id);
      if (stands === undefined) return [];
      const score = signs.reduce(
        (sum, sign) => sum + (knowledge.weights.item[sign] ?? 0) * (evidence[sign][at] ?? 0),
        0,
      );
      return [{ ...candidate, score, standsIn: stands }];
    });
    scored.sort((a, b) => b.score - a.score);
    const highest = scored[0]?.score ?? 0;
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), 0);
    const matches = scored.slice(0, limit).map((one) => ({
      ...one,
      probability: Math.exp(one.score - highest) / total,
      words: wordsThatFit(finding.text, library, one.item.id),
    }));
    return { matches, verdict: highest >= 6 ? "major" : "unclear" };
  };
}
