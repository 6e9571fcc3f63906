import type { SectorCode } from "./sector.ts";
import type { CriterionItem, Standard } from "./standard.ts";

/** One item that answers a search, best first by `score`. */
export type SearchHit = { readonly item: CriterionItem; readonly standard: Standard; readonly score: number };

/** What to look for: words as typed, and the fields to keep to (none: all). */
export type SearchQuery = {
  readonly text: string;
  readonly sectors: readonly SectorCode[];
  readonly limit: number;
};

/**
 * Finds items by plain words: each word counts where it stands whole, else by the share of its two-character pieces that
 * occur. Keywords and clause weigh more than the summary. Without words, the items in their order.
 */
export function searchItems(standards: readonly Standard[], query: SearchQuery): readonly SearchHit[] {
  const words = query.text
    .toLowerCase()
    .split(/[\s,，、;；。]+/u)
    .filter((word) => word !== "");
  const within = standards.filter(
    ({ sectors }) => query.sectors.length === 0 || sectors.some((sector) => query.sectors.includes(sector)),
  );
  return within
    .flatMap((standard) =>
      standard.items.map((item) => ({ item, standard, score: scoreOf(item, standard, words) })),
    )
    .filter(({ score }) => words.length === 0 || score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, query.limit);
}

function scoreOf(item: CriterionItem, standard: Standard, words: readonly string[]): number {
  const fields: readonly (readonly [text: string, weight: number])[] = [
    [item.keywords.join(" "), 3],
    [`${item.clause} ${item.code} ${item.id}`, 3],
    [item.summary, 2],
    [`${item.group} ${item.applies}`, 1],
    [`${standard.title} ${standard.documentNumber ?? ""}`, 1],
  ];
  const scores = words.map((word) =>
    Math.max(...fields.map(([text, weight]) => weight * closeness(word, text.toLowerCase()))),
  );
  // A word that is found nowhere makes the item a worse answer, not an impossible one: ledgers are wordy.
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(words.length, 1);
}

function closeness(word: string, text: string): number {
  if (text.includes(word)) return 1;
  const pieces = Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
  const found = pieces.filter((piece) => text.includes(piece)).length;
  return pieces.length > 2 && found * 3 >= pieces.length ? (0.8 * found) / pieces.length : 0;
}
