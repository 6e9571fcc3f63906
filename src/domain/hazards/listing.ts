import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { AnnouncedOfListing, Announcement } from "./announcement.ts";
import type { Attachment } from "./attachment.ts";
import type { Part } from "./belonging.ts";
import type { Hazard } from "./hazard.ts";
import { type Focus, focuses } from "./judgement.ts";
import type { LeaderDecision } from "./leader-decision.ts";
import type { Publication } from "./publication.ts";
import type { Stage } from "./stage.ts";

/** The levels at which a hazard is listed. */
export const listedLevels = {
  county: "县级挂牌",
  city: "市级挂牌",
  province: "省级挂牌",
  national: "国家挂牌",
} as const;
export type ListedLevel = keyof typeof listedLevels;

/** 进展报告 of the unit while its hazard is listed. */
export type Progress = {
  readonly what: string;
  readonly photos: readonly Attachment[];
  readonly by: string;
  readonly at: Instant;
};

/** That a county's listing was filed with the city's committee office, and how. */
export type FiledAbove = {
  readonly on: BusinessDate;
  readonly how: string;
  readonly by: string;
  readonly at: Instant;
};

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
  /** Absent from what an old ledger lists, and from listings entered before a leader's decision was asked for. */
  readonly decision?: LeaderDecision;
  /** 包案领导: the leader who answers for it, where one was named. */
  readonly caseLeader?: string;
  /** Absent while the unit has reported none. */
  readonly progress?: readonly Progress[];
  /** 公开审查; absent while none was made. */
  readonly publication?: Publication;
  /** What of it was announced in public; absent while nothing was. */
  readonly announced?: Readonly<Partial<Record<AnnouncedOfListing, Announcement>>>;
  /** 报备; absent while it was not. */
  readonly filedAbove?: FiledAbove;
  readonly delisted: { readonly on: BusinessDate; readonly by: string; readonly opinion: string } | null;
};

/** Why a hazard is proposed for listing (N6.6): a leader decides. Empty for what is on a list, done, or gives no reason. */
export function reasonsToList(
  hazard: Pick<Hazard, "listings" | "stage" | "repeatOf" | "rectification"> & {
    readonly major: boolean;
    readonly focuses: readonly Focus[];
  },
  today: BusinessDate,
): readonly string[] {
  const { listings, stage, repeatOf, rectification, major } = hazard;
  const open: readonly Stage[] = ["judged", "confirmed", "fixing", "fixed"];
  if (!major || standingListing(listings) || !open.includes(stage)) return [];
  const { deadline } = rectification;
  return [
    ...(deadline !== null && deadline < today ? ["整改已经逾期"] : []),
    ...(repeatOf !== null ? ["属于重复隐患"] : []),
    ...hazard.focuses.map((focus) => `属于“${focuses[focus]}”`),
  ];
}

/** The listing that stands, if any. */
export function standingListing(listings: readonly Listing[]): Listing | null {
  const last = listings.at(-1);
  return last && !last.delisted ? last : null;
}

/** Whether the last listing is a county's own that was not filed with the city's committee office; an old ledger's has nobody who files it. */
export function owesFilingAbove(listings: readonly Listing[]): boolean {
  const last = listings.at(-1);
  return last?.level === "county" && last.by !== null && last.on !== null && !last.filedAbove;
}
