import type { Reader, Tokens } from "./words.ts";

/** A short text that speaks for one or more owners, numbered from 0. */
export type Saying = { readonly text: string; readonly owners: readonly number[] };

/** Texts by their tokens, to be compared with a new one. */
export type TextIndex = {
  readonly sayings: readonly Saying[];
  /** How rare a token is among the owners: 0 for one that stands everywhere, or nowhere. */
  rarity(token: string): number;
  /** The cosine of a text with every saying, in their order. */
  closeness(tokens: Tokens): Float32Array;
};

/** Builds the index. Rarity counts owners and not texts, so that ten ways of saying one thing do not make its words common. */
export function indexOf(sayings: readonly Saying[], read: Reader): TextIndex {
  const tokensOf = sayings.map(({ text }) => read(text));
  const rarities = raritiesOf(sayings, tokensOf);
  const postings = new Map<string, { readonly at: number[]; readonly weight: number[] }>();
  tokensOf.forEach((tokens, at) => {
    const length = lengthOf(tokens, rarities);
    for (const [token, weight] of tokens) {
      let posting = postings.get(token);
      if (!posting) {
        posting = { at: [], weight: [] };
        postings.set(token, posting);
      }
      posting.at.push(at);
      posting.weight.push((weight * (rarities.get(token) ?? 0)) / length);
    }
  });
  return {
    sayings,
    rarity: (token) => rarities.get(token) ?? 0,
    closeness(tokens) {
      const sums = new Float32Array(sayings.length);
      const length = lengthOf(tokens, rarities);
      for (const [token, weight] of tokens) {
        const posting = postings.get(token);
        if (!posting) continue;
        const factor = (weight * (rarities.get(token) ?? 0)) / length;
        for (let each = 0; each < posting.at.length; each += 1) {
          const at = posting.at[each] ?? 0;
          sums[at] = (sums[at] ?? 0) + factor * (posting.weight[each] ?? 0);
        }
      }
      return sums;
    },
  };
}

function raritiesOf(sayings: readonly Saying[], tokensOf: readonly Tokens[]): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<number>>();
  const owners = new Set<number>();
  tokensOf.forEach((tokens, at) => {
    for (const owner of sayings[at]?.owners ?? []) {
      owners.add(owner);
      for (const token of tokens.keys()) {
        const known = holders.get(token);
        if (known) known.add(owner);
        else holders.set(token, new Set([owner]));
      }
    }
  });
  return new Map(Array.from(holders, ([token, { size }]) => [token, Math.log(1 + owners.size / size)]));
}

/** The length of a text as a vector; a word that no saying has counts as a middling one, so that it is not overlooked. */
function lengthOf(tokens: Tokens, rarities: ReadonlyMap<string, number>): number {
  const unknown = 3;
  let sum = 0;
  for (const [token, weight] of tokens) sum += (weight * (rarities.get(token) ?? unknown)) ** 2;
  return Math.sqrt(sum) || 1;
}
