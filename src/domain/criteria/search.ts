import { closenessOf, noAids, type SearchAids, type SearchTerm, termsOf } from "./search-terms.ts";
import { type SectorCode, sectors } from "./sector.ts";
import type { CriterionItem, Standard } from "./standard.ts";

/** One item that answers a search, best first by `score`; `complete` when every word was found. */
export type SearchHit = {
  readonly item: CriterionItem;
  readonly standard: Standard;
  readonly score: number;
  readonly complete: boolean;
};

/** What to look for: words as typed, and the fields to keep to (none: all). */
export type SearchQuery = {
  readonly text: string;
  readonly sectors: readonly SectorCode[];
  readonly limit: number;
};

/**
 * Finds items by plain words, synonyms and pinyin initials: each word counts where it stands whole, else by the share of
 * its two-character pieces that occur. Keywords and clause weigh more than the summary. Items with every word come
 * first; without words, the items in their order.
 */
export function searchItems(
  standards: readonly Standard[],
  query: SearchQuery,
  aids: SearchAids = noAids,
): readonly SearchHit[] {
  const terms = termsOf(query.text, aids);
  const within = standards.filter(
    ({ sectors }) => query.sectors.length === 0 || sectors.some((sector) => query.sectors.includes(sector)),
  );
  return within
    .flatMap((standard) =>
      standard.items.map((item) => ({ item, standard, ...scoreOf(item, standard, terms) })),
    )
    .filter(({ score }) => terms.length === 0 || score > 0)
    .sort((a, b) => Number(b.complete) - Number(a.complete) || b.score - a.score)
    .slice(0, query.limit);
}

function scoreOf(item: CriterionItem, standard: Standard, terms: readonly SearchTerm[]) {
  const fields = fieldsOf(item, standard);
  const scores = terms.map((term) =>
    fields.reduce((best, { text, weight }) => Math.max(best, weight * closenessOf(term, text)), 0),
  );
  // A word that is found nowhere makes the item a worse answer, not an impossible one: ledgers are wordy.
  const score = scores.reduce((sum, one) => sum + one, 0) / Math.max(terms.length, 1);
  return { score, complete: scores.every((one) => one > 0) };
}

type Field = { readonly text: string; readonly weight: number };

/** Small letters of an item are made once: a search is asked again with each letter typed. */
const known = new WeakMap<CriterionItem, readonly Field[]>();

function fieldsOf(item: CriterionItem, standard: Standard): readonly Field[] {
  const made = known.get(item) ?? [
    { text: item.keywords.join(" ").toLowerCase(), weight: 3 },
    { text: `${item.clause} ${item.code} ${item.id}`.toLowerCase(), weight: 3 },
    { text: item.summary.toLowerCase(), weight: 2 },
    { text: (item.officialText?.text ?? "").toLowerCase(), weight: 2 },
    { text: `${item.group} ${item.applies}`.toLowerCase(), weight: 1 },
    { text: `${standard.title} ${standard.documentNumber ?? ""}`.toLowerCase(), weight: 1 },
    { text: standard.sectors.map((sector) => sectors[sector].name).join(" "), weight: 1 },
  ];
  known.set(item, made);
  return made;
}
