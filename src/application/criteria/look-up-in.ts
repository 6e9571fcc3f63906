import type { CriterionLookup } from "#application/hazards/criterion-lookup.ts";
import { factsOf, laterEditionsOf } from "#domain/criteria/item-facts.ts";
import { peopleFor } from "#domain/criteria/judgement-people.ts";
import type { Editions } from "#domain/criteria/newer-edition.ts";
import { findItem, itemId } from "#domain/criteria/standard.ts";
import type { CriterionFacts } from "#domain/hazards/act.ts";

/** The look-up that judging rests on, over the editions of this installation. */
export function lookUpIn({ standards, successions }: Editions): CriterionLookup {
  return (ref): CriterionFacts | null => {
    const facts = factsOf(standards, ref);
    const found = findItem(standards, itemId(ref.standard, ref.code));
    if (!facts || !found) return null;
    const laterEditions = laterEditionsOf(standards, successions, ref.standard);
    return { ...facts, people: peopleFor(found.standard), laterEditions };
  };
}
