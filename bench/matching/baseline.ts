import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** Plain BM25 over pairs of neighbouring characters of the items' own texts: what everything else has to beat. */
export function baselineOf(standards: readonly Standard[]) {
  const items = standards.flatMap(({ items: of, sectors }) =>
    of.map((item) => ({
      id: item.id,
      sectors,
      pairs: pairsOf(`${item.group}${item.applies}${item.summary}${item.keywords.join(" ")}`),
    })),
  );
  const average = items.reduce((sum, { pairs }) => sum + pairs.length, 0) / items.length;
  const holders = new Map<string, number>();
  for (const { pairs } of items)
    for (const pair of new Set(pairs)) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  return (text: string, sectors: readonly SectorCode[]): readonly string[] => {
    const asked = new Set(pairsOf(text));
    return items
      .map((item) => {
        let score = item.sectors.some((one) => sectors.includes(one)) ? ownSector : 0;
        for (const pair of asked) {
          const times = item.pairs.filter((one) => one === pair).length;
          if (times === 0) continue;
          const some = holders.get(pair) ?? 0;
          const rarity = Math.log(1 + (items.length - some + 0.5) / (some + 0.5));
          score += (rarity * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * item.pairs.length) / average));
        }
        return { id: item.id, score };
      })
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  };
}

/** What an item of the sector asked for has ahead of others. */
const ownSector = 8;

function pairsOf(text: string): readonly string[] {
  const plain = text.replace(/[^\p{Script=Han}a-z0-9]/giu, "");
  return Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2));
}
