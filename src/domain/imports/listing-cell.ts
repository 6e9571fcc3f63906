import type { Listing } from "#domain/hazards/listing.ts";
import { saysNone, squeezed } from "./cell-text.ts";
import type { Cell } from "./sheet.ts";
import { readYesNo } from "./yes-no.ts";

/** Who listed the hazard for supervision (挂牌督办), as a ledger says it; `unstated`: listed, but not by whom. */
export type ListedLevel = Listing["level"] | "unstated";

/** What is still to come, was declined or is over: no listing that stands. */
const notListed = /拟|申请|提请|报请|建议|待|计划|准备|未|不|没|无|否|需|摘牌|解除|撤销|取消|[×✗✘]/;

/** Reads 县, 县级挂牌督办, 市级, 是 …; 否, 无, blank, 拟挂牌, 已摘牌 and what says nothing of it are not listed. */
export function readListed(cell: Cell | undefined): ListedLevel | null {
  const text = squeezed(cell);
  const answer = readYesNo(cell);
  if (answer !== null) return answer ? "unstated" : null;
  if (saysNone(cell) || notListed.test(text)) return null;
  if (/国家|国务院|部级/.test(text)) return "national";
  if (/省/.test(text)) return "province";
  if (/市级|^市(?!场)|市(政府|安委|挂牌|督办)|设区/.test(text)) return "city";
  if (/县|(?<![园厂矿景库])区/.test(text)) return "county";
  return /是|挂牌|督办/.test(text) ? "unstated" : null;
}

/** True for words that neither name a listing nor say that there is none. */
export function isListingUnread(cell: Cell | undefined): boolean {
  const silent = saysNone(cell) || readYesNo(cell) !== null;
  return !silent && readListed(cell) === null && !notListed.test(squeezed(cell));
}

/** Whose words say all that a record holds of them. */
const plain = /^(?:挂牌(?:督办)?|[不未没无否]有?(?:需要?|用|予以?)?(?:挂牌)?(?:督办)?)$/;

/** Words on the listing that say more than whether there is one, for the record to note. */
export function listingWords(cell: Cell | undefined): string | null {
  const text = squeezed(cell);
  return saysNone(cell) || readYesNo(cell) !== null || plain.test(text) ? null : text;
}
