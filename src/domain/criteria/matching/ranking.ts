import type { BusinessDate } from "#domain/calendar/dates.ts";
import { editionsToMatch, type MatchedEdition } from "./editions.ts";
import { type Described, type Evidence, evidenceOf, type Likeness, type Sign, signs } from "./evidence.ts";
import type { Knowledge } from "./knowledge.ts";
import type { LibraryIndex } from "./library-index.ts";
import type { Leading } from "./verdict.ts";

/** A candidate, by its number in the library, with what it scored. */
export type Ranked = { readonly at: number; readonly score: number; readonly standsIn: boolean };

/** Every candidate of the editions that apply, best first; `total` is what their scores come to as odds of the best. */
export type Ranking = {
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly evidence: Evidence;
  readonly likeness: Likeness;
};

/** Ranks the items for a finding by the learned weights. */
export function rankedIn(
  library: LibraryIndex,
  knowledge: Knowledge,
  finding: Described & { readonly date?: BusinessDate | null | undefined },
): Ranking {
  const { evidence, likeness } = evidenceOf(library, knowledge, finding);
  const editions = editionsToMatch(library.standards, finding.date ?? null, knowledge.followedBy);
  const ranked = chosenFrom(library, editions, scoresOf(evidence, knowledge));
  ranked.sort((a, b) => b.score - a.score);
  const highest = ranked[0]?.score ?? 0;
  let total = 0;
  for (const { score } of ranked) total += Math.exp(score - highest);
  return { ranked, total, evidence, likeness };
}

/** The probability that it is this item, given that it is any. */
export function probabilityOf({ ranked, total }: Ranking, score: number): number {
  return Math.exp(score - (ranked[0]?.score ?? 0)) / total;
}

/** The best candidate with its own signs; null where no edition applies. */
export function leadingIn(ranking: Ranking): Leading | null {
  const [best] = ranking.ranked;
  if (!best) return null;
  const sign = (name: Sign) => ranking.evidence[name][best.at] ?? 0;
  return {
    score: best.score,
    probability: 1 / ranking.total,
    said: sign("said"),
    saidMean: sign("saidMean"),
    coverage: sign("coverage"),
    keywords: sign("keywords"),
    near: sign("near"),
  };
}

function chosenFrom(
  { candidates }: LibraryIndex,
  editions: readonly MatchedEdition[],
  scores: Float32Array,
): Ranked[] {
  const standsIn = new Map(editions.map((edition) => [edition.standard.id, edition.standsIn]));
  const chosen: Ranked[] = [];
  candidates.forEach(({ standard }, at) => {
    const stands = standsIn.get(standard.id);
    if (stands !== undefined) chosen.push({ at, score: scores[at] ?? 0, standsIn: stands });
  });
  return chosen;
}

function scoresOf(evidence: Evidence, { weights }: Knowledge): Float32Array {
  const scores = new Float32Array(evidence.said.length);
  for (const sign of signs) {
    const weight = weights.item[sign] ?? 0;
    const values = evidence[sign];
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + weight * (values[at] ?? 0);
  }
  return scores;
}
