import type { CriterionLookup } from "#application/hazards/criterion-lookup.ts";
import { factsOf } from "#domain/criteria/item-facts.ts";
import { peopleFor } from "#domain/criteria/judgement-people.ts";
import { findItem, itemId, type Standard } from "#domain/criteria/standard.ts";
import type { CriterionFacts } from "#domain/hazards/act.ts";

/** The look-up that judging rests on, over the standards of this installation. */
export function lookUpIn(standards: readonly Standard[]): CriterionLookup {
  return (ref): CriterionFacts | null => {
    const facts = factsOf(standards, ref);
    const found = findItem(standards, itemId(ref.standard, ref.code));
    return facts && found ? { ...facts, people: peopleFor(found.item, found.standard) } : null;
  };
}
