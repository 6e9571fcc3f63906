import { citationOf } from "#domain/criteria/citation.ts";
import { findItem, type Standard } from "#domain/criteria/standard.ts";
import type { CriterionRef } from "#domain/hazards/judgement.ts";
import type { LedgerRow } from "./ledger-row.ts";

/**
 * What the basis of a row that its ledger calls major was read as, so that a person sees a wrong reading: an item of the
 * library with our own summary (摘要，非原文), or nothing that the library holds.
 */
export type BasisRead = {
  readonly item: (CriterionRef & { readonly citation: string; readonly summary: string }) | null;
  /** A criterion is cited; without one the row waits to be judged, whatever its level says. */
  readonly criterion: boolean;
};

/** Null for a row that cites nothing. */
export function basisRead(
  { basis, citesCriterion }: Pick<LedgerRow, "basis" | "citesCriterion">,
  item: CriterionRef | null,
  standards: readonly Standard[],
): BasisRead | null {
  if (basis.kind === "none") return null;
  const found = item ? findItem(standards, `${item.standard}:${item.code}`) : null;
  if (!item || !found) return { item: null, criterion: citesCriterion };
  const { summary } = found.item;
  const citation = citationOf(found.item, found.standard);
  return { item: { ...item, citation, summary }, criterion: citesCriterion };
}
