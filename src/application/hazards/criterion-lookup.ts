import type { CriterionFacts } from "#domain/hazards/act.ts";
import type { CriterionRef } from "#domain/hazards/judgement.ts";

/** Facts of a criterion's item for the rules of judging; null when the library has no such item. */
export type CriterionLookup = (ref: CriterionRef) => CriterionFacts | null;
