import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Attachment } from "./attachment.ts";
import type { Listing } from "./listing.ts";
import type { Stoppage } from "./stoppage.ts";
import { requireDoneDay, requireReason } from "./substance.ts";

/** 向社会公告: when, in which medium, with what shows it. */
export type Announcement = {
  readonly on: BusinessDate;
  readonly where: string;
  readonly proof: readonly Attachment[];
  readonly by: string;
  readonly at: Instant;
};

/** What of a stop is announced (煤矿安全生产条例 49). */
export const announcedOfStoppage = { stop: "责令停产", resumption: "恢复生产" } as const;
export type AnnouncedOfStoppage = keyof typeof announcedOfStoppage;

/** What of a listing is announced. */
export const announcedOfListing = { listed: "挂牌", delisted: "摘牌" } as const;
export type AnnouncedOfListing = keyof typeof announcedOfListing;

/** Something that was not announced yet, since the day on which it happened; `index`: of which stop or listing. */
export type Unannounced<What> = { readonly what: What; readonly since: BusinessDate; readonly index: number };

/** Stops and resumptions of which no announcement is on record, the earliest first. */
export function unannouncedStoppages(
  stoppages: readonly Stoppage[],
): readonly Unannounced<AnnouncedOfStoppage>[] {
  return stoppages
    .flatMap(({ orderedOn, resumedOn, announced }, index) => [
      ...(announced?.stop ? [] : [{ what: "stop" as const, since: orderedOn, index }]),
      ...(announced?.resumption || !resumedOn
        ? []
        : [{ what: "resumption" as const, since: resumedOn, index }]),
    ])
    .toSorted((one, other) => one.since.localeCompare(other.since));
}

/** The same of the last listing. What an old ledger only says to be listed has nobody who announces it. */
export function unannouncedListing(listings: readonly Listing[]): readonly Unannounced<AnnouncedOfListing>[] {
  const index = listings.length - 1;
  const last = listings[index];
  if (!last || last.by === null || last.on === null) return [];
  const { on, delisted, announced } = last;
  return [
    ...(announced?.listed ? [] : [{ what: "listed" as const, since: on, index }]),
    ...(announced?.delisted || !delisted ? [] : [{ what: "delisted" as const, since: delisted.on, index }]),
  ];
}

/** The one that an act names. @throws {Refusal} `wrong-state` for one that does not wait; `told` is the word for telling the public */
export function requireUnannounced<What extends string>(
  waiting: readonly Unannounced<What>[],
  what: What,
  { name, told }: { readonly name: string; readonly told: string },
): Unannounced<What> {
  const owed = waiting.find((one) => one.what === what);
  if (owed) return owed;
  throw new Refusal("wrong-state", `没有等待${told}的${name}，请重新选择${told}什么。`, "what");
}

/** What is filled in for an announcement. */
export type AnnouncementInput = Pick<Announcement, "on" | "where" | "proof">;

/** The announcement with its day and medium checked. @throws {Refusal} */
export function requireAnnouncement(
  { on, where, proof }: AnnouncementInput,
  { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
): AnnouncementInput {
  requireDoneDay(on, "on", { from, to });
  const said = requireReason(where, "where", "请写明在什么媒体、网站上公告，有网址的写明网址。");
  return { on, where: said, proof };
}
