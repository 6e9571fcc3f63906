import { cautionsOf, citationOf } from "#domain/criteria/citation.ts";
import { type CriterionItem, findItem, itemId, type Standard } from "#domain/criteria/standard.ts";
import type { CriterionRef } from "#domain/hazards/judgement.ts";

/** An item as it is proposed or compared: its citation, and our summary (摘要，非原文), which is never cited. */
export type ProposedLine = {
  readonly code: string;
  readonly citation: string;
  readonly summary: string;
  readonly cautions: readonly string[];
};

/** The item as such a line. */
export function proposedLine(item: CriterionItem, standard: Standard): ProposedLine {
  const { code, summary } = item;
  return { code, citation: citationOf(item, standard), summary, cautions: cautionsOf(item, standard) };
}

/** The item that a judgement cites as such a line; null when the library no longer has it. */
export function citedLine(standards: readonly Standard[], ref: CriterionRef | null): ProposedLine | null {
  const found = ref && findItem(standards, itemId(ref.standard, ref.code));
  return found ? proposedLine(found.item, found.standard) : null;
}
