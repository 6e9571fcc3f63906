import { newTermList, type TermList } from "./term-list.ts";
import type { Reader, Tokens } from "./words.ts";

/** A short text that speaks for an owner, numbered from 0; one that speaks for nobody has -1. */
export type Saying = { readonly text: string; readonly owner: number };

/** Texts by their tokens, to be compared with a new one. */
export type TextIndex = {
  readonly owners: Int32Array;
  /** How rare a token is among the owners: near 0 for one that stands everywhere. */
  rarity(token: number): number;
  /** The cosine of a text with every saying, in their order. */
  closeness(tokens: Tokens): Float32Array;
  /** What each owner's sayings together have of a text, by how often they say it (BM25), as a share of all that the text says. */
  coverage(tokens: Tokens): Float32Array;
};

type Postings = {
  readonly terms: ReadonlyMap<number, number>;
  /** Where the sayings of each term begin in `at`. */
  readonly begins: Int32Array;
  readonly at: Int32Array;
  readonly weights: Float32Array;
  readonly rarities: Float32Array;
};

/** A word that no saying has counts as a middling one, so that it is not overlooked. */
const unknownRarity = 3;

/**
 * Builds the index of sayings, which come grouped by owner. Rarity counts owners and not texts, so that ten ways of saying
 * one thing do not make its words common.
 */
export function indexOf(sayings: readonly Saying[], read: Reader): TextIndex {
  const postings = postingsOf(sayings, read);
  const owners = Int32Array.from(sayings, ({ owner }) => owner);
  const lengths = ownerLengths(postings, owners);
  const rarity = (token: number) => {
    const term = postings.terms.get(token);
    return term === undefined ? unknownRarity : (postings.rarities[term] ?? 0);
  };
  return {
    owners,
    rarity,
    closeness(tokens) {
      const sums = new Float32Array(owners.length);
      const length = lengthOf(tokens, rarity);
      for (const [token, weight] of tokens) {
        const term = postings.terms.get(token);
        if (term === undefined) continue;
        const factor = (weight * (postings.rarities[term] ?? 0)) / length;
        const end = postings.begins[term + 1] ?? 0;
        for (let each = postings.begins[term] ?? 0; each < end; each += 1) {
          const at = postings.at[each] ?? 0;
          sums[at] = (sums[at] ?? 0) + factor * (postings.weights[each] ?? 0);
        }
      }
      return sums;
    },
    coverage: (tokens) => coverageOf(tokens, { postings, owners, lengths, rarity }),
  };
}

function postingsOf(sayings: readonly Saying[], read: Reader): Postings {
  const terms = new Map<number, number>();
  const counts: number[] = [];
  const holders: number[] = [];
  const lastOwner: number[] = [];
  const said = newTermList();
  for (const { text, owner } of sayings) {
    read(text).forEach((weight, token) => {
      let term = terms.get(token);
      if (term === undefined) {
        term = counts.length;
        terms.set(token, term);
        counts.push(0);
        holders.push(0);
        lastOwner.push(-1);
      }
      counts[term] = (counts[term] ?? 0) + 1;
      if (lastOwner[term] !== owner) {
        lastOwner[term] = owner;
        holders[term] = (holders[term] ?? 0) + 1;
      }
      said.push(term, weight);
    });
    said.endText();
  }
  const owners = new Set(sayings.map(({ owner }) => owner)).size;
  const rarities = Float32Array.from(holders, (some) => Math.log(1 + owners / Math.max(some, 1)));
  return filled(said.list(), { terms, counts, rarities });
}

type Counts = {
  readonly terms: ReadonlyMap<number, number>;
  readonly counts: readonly number[];
  readonly rarities: Float32Array;
};

function filled(said: TermList, { terms, counts, rarities }: Counts): Postings {
  const begins = new Int32Array(counts.length + 1);
  counts.forEach((count, term) => {
    begins[term + 1] = (begins[term] ?? 0) + count;
  });
  const next = begins.slice();
  const at = new Int32Array(said.terms.length);
  const weights = new Float32Array(said.terms.length);
  const worthOf = (each: number) => (said.weights[each] ?? 0) * (rarities[said.terms[each] ?? 0] ?? 0);
  let from = 0;
  said.ends.forEach((end, saying) => {
    let sum = 0;
    for (let each = from; each < end; each += 1) sum += worthOf(each) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let each = from; each < end; each += 1) {
      const term = said.terms[each] ?? 0;
      const place = next[term] ?? 0;
      at[place] = saying;
      weights[place] = worthOf(each) / length;
      next[term] = place + 1;
    }
    from = end;
  });
  return { terms, begins, at, weights, rarities };
}

/** How much each owner says in all, as a multiple of the average. */
function ownerLengths({ at }: Postings, owners: Int32Array): Float32Array {
  const lengths = new Float32Array(owners.reduce((most, owner) => Math.max(most, owner), -1) + 1);
  for (const saying of at) {
    const owner = owners[saying] ?? -1;
    if (owner >= 0) lengths[owner] = (lengths[owner] ?? 0) + 1;
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  return lengths.map((length) => length / (average || 1));
}

type Counted = {
  readonly postings: Postings;
  readonly owners: Int32Array;
  readonly lengths: Float32Array;
  rarity(token: number): number;
};

const saturation = 1.2;
const lengthShare = 0.5;

function coverageOf(tokens: Tokens, { postings, owners, lengths, rarity }: Counted): Float32Array {
  const sums = new Float32Array(lengths.length);
  let whole = 0;
  for (const [token, weight] of tokens) {
    const worth = weight * rarity(token);
    whole += worth;
    const term = postings.terms.get(token);
    if (term === undefined) continue;
    const end = postings.begins[term + 1] ?? 0;
    let each = postings.begins[term] ?? 0;
    while (each < end) {
      const owner = owners[postings.at[each] ?? 0] ?? -1;
      let times = 0;
      while (each < end && owners[postings.at[each] ?? 0] === owner) {
        times += 1;
        each += 1;
      }
      if (owner < 0) continue;
      const length = saturation * (1 - lengthShare + lengthShare * (lengths[owner] ?? 1));
      sums[owner] = (sums[owner] ?? 0) + (worth * times) / (times + length);
    }
  }
  return sums.map((sum) => sum / (whole || 1));
}

function lengthOf(tokens: Tokens, rarity: (token: number) => number): number {
  let sum = 0;
  for (const [token, weight] of tokens) sum += (weight * rarity(token)) ** 2;
  return Math.sqrt(sum) || 1;
}
