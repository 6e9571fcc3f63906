import type { CriterionRef, Focus } from "#domain/hazards/judgement.ts";
import type { Factor } from "#domain/hazards/step-contents.ts";

/** What a story is about, in the words of who lives through it: the finding, the work, and what the five steps say. */
export type Theme = {
  readonly text: string;
  readonly spot: string;
  readonly measured: string;
  readonly exposedPeople: number;
  readonly possibleHarm: string;
  /** The item judged by, with the words for it where that edition was not in force on the day found. */
  readonly item: CriterionRef | null;
  readonly basis: string;
  readonly focuses: readonly Focus[];
  readonly control: string;
  readonly measures: string;
  readonly done: string;
  readonly emergency: string;
  readonly yuan: number;
  readonly cause: { readonly factor: Factor; readonly cause: string; readonly whys: readonly string[] };
  readonly second: { readonly factor: Factor; readonly cause: string; readonly whys: readonly string[] };
  readonly root: string;
  readonly departedFrom: string;
  readonly similar: { readonly place: string; readonly found: string };
  readonly accountable: { readonly post: string; readonly rule: string; readonly measure: string };
  readonly technical: string;
  readonly management: string;
  readonly training: string;
  readonly changedRules: string;
  readonly intrinsicSafety: string;
  readonly copiedTo: string;
};
