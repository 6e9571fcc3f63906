import { signs } from "#domain/criteria/matching/evidence.ts";
import type { Weights } from "#domain/criteria/matching/knowledge.ts";
import { type Course, learnJudging, learnRanking } from "#domain/criteria/matching/learning.ts";
import { type Gravity, graveSigns, gravityOf, type Leading } from "#domain/criteria/matching/verdict.ts";
import type { Worked } from "./examples.ts";

/** Where learning begins: what reason says before any example. Never what was learned before, which would know the rows it is tested on. */
export const firstWeights: Readonly<Record<string, number>> = {
  facts: 6,
  setting: 1,
  said: 8,
  saidSquared: 4,
  saidMean: 4,
  clause: 4,
  coverage: 4,
  keywords: 1,
  near: -1,
  sector: 3,
  crossing: 1,
  anySector: 0.3,
  kind: 1,
  kindText: 1,
  common: 0.5,
};

const rankingCourse: Course = { rounds: 70, rate: 0.15, penalty: 0.0008 };
const judgingCourse: Course = { rounds: 400, rate: 0.05, penalty: 0.003 };

/** Real hazards count for more than our own phrasings, which no inspector wrote. */
const shareOfRows = { ranking: 0.6, judging: 0.75 };

/** How often each item was met, as `common` tells it. */
export type Counts = ReadonlyMap<string, number>;
const commonAs = (count: number) => Math.log(1 + 2 * count);

/** Learns everything from phrasings and from rows of published hazards. `often` are counts that we believe beforehand. */
export function trained(phrasings: readonly Worked[], rows: readonly Worked[], often: Counts): Weights {
  const counted = rows.map((worked) => withCommon(worked, countsWithout(rows, worked.lesson.page, often)));
  const bare = phrasings.map((worked) => withCommon(worked, new Map()));
  const item = learnRanking(
    shared(bare.filter(ranks), counted.filter(ranks), shareOfRows.ranking).map(({ worked, weight }) => ({
      rows: worked.rows,
      right: worked.ids.map((id) => worked.lesson.accept.includes(id)),
      weight,
    })),
    signs.map((sign) => firstWeights[sign] ?? 0),
    rankingCourse,
  );
  const judged = shared(bare, counted, shareOfRows.judging).map(({ worked, weight }) => ({
    row: rowOf(gravityIn(worked, item)),
    yes: worked.lesson.accept.length > 0,
    weight,
  }));
  const major = learnJudging(
    balanced(judged),
    graveSigns.map(() => 0),
    judgingCourse,
  );
  const counts = countsWithout(rows, null, often);
  return {
    item: Object.fromEntries(signs.map((sign, at) => [sign, round(item[at] ?? 0)])),
    major: Object.fromEntries(graveSigns.map((sign, at) => [sign, round(major[at] ?? 0)])),
    majorFrom: 0.4,
    generalBelow: 0.2,
    common: Object.fromEntries([...counts].sort().map(([id, count]) => [id, round(commonAs(count))])),
    uncommon: 0,
  };
}

const ranks = ({ lesson }: Worked) => lesson.ranks;
const round = (number: number) => Math.round(number * 1000) / 1000;
const rowOf = (gravity: Gravity) => graveSigns.map((sign) => gravity[sign]);

/** How often items were met on other pages than one, beside what was believed beforehand. */
export function countsWithout(rows: readonly Worked[], page: string | null, often: Counts): Counts {
  const counts = new Map(often);
  const seen = new Set<string>();
  for (const { lesson } of rows) {
    const [first] = lesson.accept;
    if (
      first === undefined ||
      (page !== null && lesson.page === page) ||
      seen.has(`${lesson.page} ${lesson.text}`)
    )
      continue;
    seen.add(`${lesson.page} ${lesson.text}`);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return counts;
}

/** The same with `common` as these counts tell it. */
export function withCommon(worked: Worked, counts: Counts): Worked {
  const column = signs.indexOf("common");
  const rows = worked.rows.map((row, at) => {
    const copy = row.slice();
    copy[column] = commonAs(counts.get(worked.ids[at] ?? "") ?? 0);
    return copy;
  });
  return { ...worked, rows };
}

/** Scores the candidates: their places, best first, with the scores. */
export function placed(
  { rows }: Worked,
  item: readonly number[],
): readonly { readonly at: number; readonly score: number }[] {
  return rows
    .map((row, at) => ({ at, score: item.reduce((sum, weight, sign) => sum + weight * (row[sign] ?? 0), 0) }))
    .sort((a, b) => b.score - a.score);
}

/** What speaks for a lesson being major, the best candidate being that of these weights. */
export function gravityIn(worked: Worked, item: readonly number[]): Gravity {
  const order = placed(worked, item);
  const highest = order[0]?.score ?? 0;
  const row = worked.rows[order[0]?.at ?? 0];
  const sign = (name: (typeof signs)[number]) => row?.[signs.indexOf(name)] ?? 0;
  const leading: Leading = {
    score: highest,
    probability: 1 / order.reduce((sum, { score }) => sum + Math.exp(score - highest), 0),
    said: sign("said"),
    saidMean: sign("saidMean"),
    coverage: sign("coverage"),
    keywords: sign("keywords"),
    near: sign("near"),
  };
  return gravityOf(leading, worked.likeness, worked.lesson.text);
}

/** Gives the rows their share of the whole weight. */
function shared(phrasings: readonly Worked[], rows: readonly Worked[], share: number) {
  return [
    ...phrasings.map((worked) => ({ worked, weight: (1 - share) / phrasings.length })),
    ...rows.map((worked) => ({ worked, weight: share / rows.length })),
  ];
}

/** Yes and no count the same in all, so that a probability of one half is an even bet. */
function balanced<Example extends { readonly yes: boolean; readonly weight: number }>(
  examples: readonly Example[],
) {
  const total = (yes: boolean) =>
    examples.reduce((sum, one) => sum + (one.yes === yes ? one.weight : 0), 0) || 1;
  const [yes, no] = [total(true), total(false)];
  return examples.map((one) => ({ ...one, weight: one.weight / (one.yes ? yes : no) }));
}
