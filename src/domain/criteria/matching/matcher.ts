import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { CriterionItem, Standard } from "#domain/criteria/standard.ts";
import type { Knowledge, Weights } from "./knowledge.ts";
import { type LibraryIndex, libraryIndexOf } from "./library-index.ts";
import { leadingIn, probabilityOf, rankedIn } from "./ranking.ts";
import { gravityOf, majorProbability } from "./verdict.ts";
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
  return (finding, limit) => matchIn(library, knowledge, finding, limit);
}

function matchIn(library: LibraryIndex, knowledge: Knowledge, finding: Finding, limit: number): Matching {
  const ranking = rankedIn(library, knowledge, finding);
  const matches = ranking.ranked.slice(0, limit).flatMap(({ at, score, standsIn }) => {
    const candidate = library.candidates[at];
    if (!candidate) return [];
    const words = wordsThatFit(finding.text, library, at);
    return [{ ...candidate, score, probability: probabilityOf(ranking, score), standsIn, words }];
  });
  const leading = leadingIn(ranking);
  if (!leading) return { matches, verdict: "unclear" };
  const gravity = gravityOf(leading, ranking.likeness, finding.text);
  return {
    matches,
    verdict: verdictOf(majorProbability(gravity, knowledge.weights.major), knowledge.weights),
  };
}

function verdictOf(probability: number, { majorFrom, generalBelow }: Weights): Matching["verdict"] {
  if (probability >= majorFrom) return "major";
  return probability < generalBelow ? "general" : "unclear";
}
