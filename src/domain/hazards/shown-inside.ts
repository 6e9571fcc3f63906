import type { Part } from "./belonging.ts";
import type { Hazard } from "./hazard.ts";
import { mayReadInstructions } from "./instruction.ts";
import { entriesOfPublication } from "./publication.ts";

/**
 * What authorities do among themselves: experts advise who assigned them, a listing is reviewed for the public and filed
 * above. What of it concerns the unit it is told by a paper that is served, or reads in the public list.
 */
export const insideActs: readonly string[] = [
  "opine",
  "file-listing",
  "clear-for-publication",
  "withdraw-publication",
];

/** Whether who plays these parts reads it: the authorities, their reviewer and experts; never the unit or its group. */
export function mayReadInside(parts: readonly Part[]): boolean {
  return mayReadInstructions(parts) || parts.includes("expert") || parts.includes("legal-review");
}

/** How many entries of the ledger it comes to. */
export function entriesInside({
  listings,
  rectification,
}: Pick<Hazard, "listings" | "rectification">): number {
  const ofListings = listings.map(
    ({ publication, filedAbove }) => entriesOfPublication(publication) + (filedAbove ? 1 : 0),
  );
  return ofListings.reduce((sum, one) => sum + one, rectification.opinions.length);
}
