import type { Phrasings } from "./phrasings.ts";
import type { FieldWords } from "./words.ts";

/** What the matcher knows beside the standards: data that a server reads from the catalogue and a phone fetches once. */
export type Knowledge = {
  readonly fieldWords: FieldWords;
  readonly phrasings: readonly Phrasings[];
  /** Hazards that are general wherever they are found, by the name of the sector. */
  readonly general: Readonly<Record<string, readonly string[]>>;
  /** What an enterprise is called, and the items that are likelier there. */
  readonly kinds: readonly Kind[];
  /** Editions that another one follows without either saying so: used when no day is given. */
  readonly followedBy: Readonly<Record<string, string>>;
  /** By item: how often it is met on the published pages that inspectors know, as we believe it; beside what was counted. */
  readonly often: Readonly<Record<string, number>>;
  readonly weights: Weights;
};

/** Kinds of enterprise that share words in their names; `items` are beginnings of ids: `gongmao-2023:11.`. */
export type Kind = { readonly words: readonly string[]; readonly items: readonly string[] };

/** What was learned: how much each sign counts for an item, and for a hazard to be major. */
export type Weights = {
  readonly item: Readonly<Record<string, number>>;
  readonly major: Readonly<Record<string, number>>;
  /** From this probability on a hazard reads like a major one, below that one like a general one; unclear between them. */
  readonly majorFrom: number;
  readonly generalBelow: number;
  /** By item: how often it is met, as a logarithm; the same for an item not named. */
  readonly common: Readonly<Record<string, number>>;
  readonly uncommon: number;
};
