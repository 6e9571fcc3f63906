import { signs } from "#domain/criteria/matching/evidence.ts";
import type { Weights } from "#domain/criteria/matching/knowledge.ts";
import { majorProbability } from "#domain/criteria/matching/verdict.ts";
import type { Worked } from "./examples.ts";
import { type Counts, countsWithout, gravityIn, placed, trained, withCommon } from "./train.ts";

/** What came out for one lesson: the items in order, and how likely it is major. */
export type Outcome = { readonly worked: Worked; readonly order: readonly string[]; readonly major: number };

const folds = 8;

/** Judges each lesson with weights learned from other pages only. */
export function crossValidated(
  phrasings: readonly Worked[],
  rows: readonly Worked[],
  often: Counts,
): readonly Outcome[] {
  const pages = [...new Set(rows.map(({ lesson }) => lesson.page ?? ""))].sort();
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const held = new Set(pages.filter((_, at) => at % folds === fold));
    const inFold = ({ lesson }: Worked) => held.has(lesson.page ?? "");
    const learned = rows.filter((worked) => !inFold(worked));
    const weights = trained(phrasings, learned, often);
    const counts = countsWithout(learned, null, often);
    return rows.filter(inFold).map((worked) => judged(withCommon(worked, counts), weights));
  });
}

/** Judges a lesson with these weights. */
export function judged(worked: Worked, weights: Weights): Outcome {
  const item = signs.map((sign) => weights.item[sign] ?? 0);
  return {
    worked,
    order: placed(worked, item).map(({ at }) => worked.ids[at] ?? ""),
    major: majorProbability(gravityIn(worked, item), weights.major),
  };
}
