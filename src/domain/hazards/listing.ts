import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Part } from "./belonging.ts";

/** The levels at which a hazard is listed. */
export const listedLevels = {
  county: "县级挂牌",
  city: "市级挂牌",
  province: "省级挂牌",
  national: "国家挂牌",
} as const;
export type ListedLevel = keyof typeof listedLevels;

/** 挂牌督办: by whom, until when. Delisting (摘牌) is another act than striking off (销号). */
export type Listing = {
  readonly level: ListedLevel;
  /** The organisation that listed it; null where an old ledger only says that it is listed. */
  readonly by: string | null;
  /** Whose duty it is to delist. */
  readonly part: Part;
  readonly listedBy: "department" | "government";
  readonly supervisor: string | null;
  readonly document: string | null;
  readonly on: BusinessDate | null;
  readonly deadline: BusinessDate | null;
  readonly delisted: { readonly on: BusinessDate; readonly by: string; readonly opinion: string } | null;
};

/** The listing that stands, if any. */
export function standingListing(listings: readonly Listing[]): Listing | null {
  const last = listings.at(-1);
  return last && !last.delisted ? last : null;
}
