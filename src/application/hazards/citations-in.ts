import { citationOf } from "#domain/criteria/citation.ts";
import { citesClause, citesKnownTitle } from "#domain/criteria/cited-item.ts";
import { findItem, itemId, type Standard } from "#domain/criteria/standard.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { titled } from "./seen-edition.ts";

/** What the judgements of a hazard cite, as it is shown: items by `standard:code`, typed words by themselves, editions by id. */
export function citationsIn(hazard: Hazard, standards: readonly Standard[]): Record<string, string> {
  const again = hazard.rejudgements ?? [];
  const items = [...hazard.judgements, ...again].flatMap(({ item }) => (item ? [item] : []));
  const typed = hazard.judgements.flatMap(({ item, basis }) => (!item && basis ? [basis] : []));
  return Object.fromEntries([
    ...items.map(({ standard, code }) => [
      itemId(standard, code),
      itemCited(standards, itemId(standard, code)),
    ]),
    ...typed.map((basis) => [basis, typedBasis(basis, standards)]),
    ...again.map(({ edition }) => [edition, editionCited(standards, edition)]),
  ]);
}

function itemCited(standards: readonly Standard[], id: string): string {
  const found = findItem(standards, id);
  return found ? citationOf(found.item, found.standard) : id;
}

function editionCited(standards: readonly Standard[], edition: string): string {
  const standard = standards.find(({ id }) => id === edition);
  return standard ? titled(standard) : edition;
}

function typedBasis(basis: string, standards: readonly Standard[]): string {
  if (!citesKnownTitle(standards, basis)) return `${basis}（标准库未收录）`;
  return citesClause(basis) ? `${basis}（条款未入库）` : `${basis}（条款待选定）`;
}
