import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Hazard } from "./hazard.ts";
import type { LeaderDecision } from "./leader-decision.ts";
import type { ListedLevel, Listing } from "./listing.ts";
import { isNoHazard } from "./stage.ts";
import { requireSubstance } from "./substance.ts";

/** The words that the public reads of a listed hazard, as they were reviewed. */
export type PublicWords = {
  readonly unit: string;
  /** The hazard in short. */
  readonly wording: string;
  /** 督办责任单位: a body, never a person. */
  readonly supervisor: string;
};

/** 公开审查: who reviewed for secrecy in their own name, which leader agreed on paper, and what may be shown. */
export type Publication = PublicWords & {
  /** Who reviewed for secrecy (保密审查). */
  readonly reviewedBy: string;
  readonly at: Instant;
  readonly approval: LeaderDecision;
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
  /** How many entries gave clearances of the same listing before this one, and took them back. */
  readonly earlier: number;
};

/** How many entries of the ledger the clearances of a listing come to. */
export function entriesOfPublication(publication: Publication | undefined): number {
  return publication ? publication.earlier + (publication.withdrawn ? 2 : 1) : 0;
}

/** The clearance that stands for a listing; null where none was given or it was taken back. */
export function standingPublication({ publication }: Pick<Listing, "publication">): Publication | null {
  return publication && !publication.withdrawn ? publication : null;
}

/** All that the public list says of one hazard. */
export type PublicLine = PublicWords & {
  readonly level: ListedLevel;
  readonly listedOn: BusinessDate | null;
  readonly deadline: BusinessDate | null;
  /** The day of 摘牌; null while it is listed. */
  readonly delistedOn: BusinessDate | null;
};

/**
 * The hazard's line on the public list; null where its last listing was not cleared, or the record turned out to be none.
 * Whether the area has opened its list, and how long a delisted one stays, is asked at reading.
 */
export function publicLineOf({ listings, stage }: Pick<Hazard, "listings" | "stage">): PublicLine | null {
  const listing = listings.at(-1);
  const cleared = listing && standingPublication(listing);
  if (!listing || !cleared || isNoHazard(stage)) return null;
  const { unit, wording, supervisor } = cleared;
  const { level, on, deadline, delisted } = listing;
  return { unit, wording, supervisor, level, listedOn: on, deadline, delistedOn: delisted?.on ?? null };
}

/** Telephone and identity numbers, decimal degrees, and words that tell of a tip. */
const neverPublic: readonly (readonly [RegExp, string])[] = [
  [/\d(?:[\s-]?\d){6,}/u, "不能有电话、证件等号码"],
  [/\d{2,3}\.\d{3,}|[东西]经|[南北]纬|坐标/u, "不能有坐标"],
  [/责任人|联系人|负责人|(?:副?[县区市乡镇]长|书记|主任|局长|处长|科长|先生|女士)$/u, "不能有个人姓名和职务"],
  [/举报|线索|投诉|信访|暗访|反映|爆料|来信|来电|匿名/u, "不能写隐患是怎样得知的"],
];

/** @throws {Refusal} `incomplete` or `invalid` for words that say nothing or say what the public never reads */
export function requirePublicWords(words: PublicWords): PublicWords {
  requireSubstance(words.unit, "unit", "请填写公开的单位名称（不少于 2 个字）。", 2);
  requireSubstance(words.wording, "wording", "请用一句话写明隐患（不少于 4 个字）。");
  requireSubstance(words.supervisor, "supervisor", "请填写督办单位（不少于 2 个字）。", 2);
  for (const [field, text] of Object.entries(words)) {
    const said = neverPublic.find(([pattern]) => pattern.test(text.normalize("NFKC")));
    if (said) throw new Refusal("invalid", `公开的内容${said[1]}，请删去。`, field);
  }
  const { unit, wording, supervisor } = words;
  return { unit: unit.trim(), wording: wording.trim(), supervisor: supervisor.trim() };
}
