import type { Belonging } from "./belonging.ts";
import type { Finding } from "./finding.ts";
import type { Hazard } from "./hazard.ts";
import type { CriterionRef } from "./judgement.ts";

/** Share of bigrams that two texts must have in common to look alike. A guess for a person to confirm, never a finding. */
export const alike = 0.6;

type AtUnit = { readonly belonging: Pick<Belonging, "home" | "enterprise" | "unitName"> };
type Found = Pick<Hazard, "reportedAt"> & { readonly finding: Pick<Finding, "foundOn"> };

/** Whether one was found before the other; where a day is not known or is the same, by when each was reported. */
export function cameBefore(one: Found, other: Found): boolean {
  const [a, b] = [one.finding.foundOn, other.finding.foundOn];
  return a && b && a !== b ? a < b : one.reportedAt < other.reportedAt;
}

/** What of a hazard is compared with another. */
export type Comparable = Pick<Hazard, "id"> & {
  /** The item of the standing judgement. */
  readonly item: CriterionRef | null;
  readonly finding: Pick<Finding, "text">;
  readonly belonging: Pick<Belonging, "home" | "enterprise" | "unitName">;
};

/**
 * Whether one hazard looks like a repeat of another (N3): the same enterprise and the same item, or look-alike text.
 * The system only proposes it; the window of days is the caller's.
 */
export function looksLikeRepeat(one: Comparable, other: Comparable): boolean {
  if (one.id === other.id || !sameUnit(one, other)) return false;
  return sameItem(one, other) || textLikeness(one.finding.text, other.finding.text) >= alike;
}

/** Whether both were found at the same unit: of the file, or of one name in one reporting unit. */
export function sameUnit({ belonging: a }: AtUnit, { belonging: b }: AtUnit): boolean {
  if (a.enterprise !== null || b.enterprise !== null) return a.enterprise === b.enterprise;
  return a.unitName !== null && a.unitName === b.unitName && a.home === b.home;
}

/** Whether both were judged by the same item of the same edition. */
export function sameItem({ item: a }: Comparable, { item: b }: Comparable): boolean {
  return Boolean(a && b && a.standard === b.standard && a.code === b.code);
}

/** Likeness of two texts from 0 to 1: the Dice share of their bigrams, punctuation and spaces left out. */
export function textLikeness(one: string, other: string): number {
  return bigramShare(bigramsOf(one), bigramsOf(other));
}

/** The pairs of neighbouring letters of a text, punctuation and spaces left out. */
export type Bigrams = ReadonlySet<string>;

/** Likeness of two texts by their bigrams, where each is compared with many. */
export function bigramShare(a: Bigrams, b: Bigrams): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** The bigrams of a text. */
export function bigramsOf(text: string): Bigrams {
  const letters = [...text.replace(/[\p{P}\p{S}\s]+/gu, "").toLowerCase()];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
