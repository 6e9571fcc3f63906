import type { Listing } from "#domain/hazards/listing.ts";
import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { readYesNo } from "./yes-no.ts";

/** Who listed the hazard for supervision (挂牌督办), as a ledger says it; `unstated`: listed, but not by whom. */
export type ListedLevel = Listing["level"] | "unstated";

/** Reads 县, 县级挂牌督办, 市级, 是 …; 否, 无 and blank are not listed. */
export function readListed(cell: Cell | undefined): ListedLevel | null {
  const text = squeezed(cell);
  const answer = readYesNo(cell);
  if (answer !== null) return answer ? "unstated" : null;
  if (saysNone(cell) || /^(否|不|未|×)/.test(text)) return null;
  if (/国家|国务院|部级/.test(text)) return "national";
  if (/省/.test(text)) return "province";
  if (/市级|^市|设区/.test(text)) return "city";
  if (/县|区/.test(text)) return "county";
  return /是|挂牌|督办/.test(text) ? "unstated" : null;
}
