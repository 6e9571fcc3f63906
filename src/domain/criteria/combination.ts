import type { Verification } from "./standard.ts";

/** Items of which so many have to be there. A code that ends in `*` stands for all that begin with the rest. */
export type CombinedPart = {
  readonly name: string;
  readonly codes: readonly string[];
  readonly atLeast: number;
};

/** One way in which single items add up, for one kind of place: every part has to be met. */
export type CombinedWay = { readonly scope: string; readonly parts: readonly CombinedPart[] };

/** How the items of a standard add up where one alone is not a major hazard (fire, reservoirs). */
export type Combination = {
  /** Where the standard says so. */
  readonly clause: string;
  readonly verification: Verification;
  /** Situations in which the standard does not judge at all; people rule them out. */
  readonly exclusions: readonly string[];
  /** Codes of the items that decide alone. */
  readonly alone: readonly string[];
  readonly together: readonly CombinedWay[];
  /** Ways of which the lists or the numbers were not seen: known in words alone, and counted by people. */
  readonly inWords: readonly { readonly scope: string; readonly rule: string }[];
};

/** True where the code is one of those named, or begins as one of them that ends in `*`. */
export function isNamedBy(codes: readonly string[], code: string): boolean {
  return codes.some((named) => (named.endsWith("*") ? code.startsWith(named.slice(0, -1)) : named === code));
}

/** How far what was seen on site meets one way: it says nothing of whether the hazard is major, which people decide. */
export type Tally = {
  readonly scope: string;
  readonly parts: readonly {
    readonly name: string;
    readonly seen: readonly string[];
    readonly atLeast: number;
  }[];
  /** Every part has as many as the standard asks for. */
  readonly reached: boolean;
};

/** Counts the items seen on site against the ways of a standard, and names those that decide alone. */
export function tallyOf(
  { alone, together }: Pick<Combination, "alone" | "together">,
  seen: readonly string[],
): { readonly alone: readonly string[]; readonly ways: readonly Tally[] } {
  const once = [...new Set(seen)];
  const ways = together.map(({ scope, parts }) => {
    const counted = parts.map(({ name, codes, atLeast }) => ({
      name,
      seen: once.filter((code) => isNamedBy(codes, code)),
      atLeast,
    }));
    return { scope, parts: counted, reached: counted.every((part) => part.seen.length >= part.atLeast) };
  });
  return { alone: once.filter((code) => isNamedBy(alone, code)), ways };
}
