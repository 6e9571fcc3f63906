import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { AnnouncedOfStoppage, Announcement } from "./announcement.ts";
import type { Attachment } from "./attachment.ts";
import { isWaiting, type Jointly } from "./joint-act.ts";
import type { Stage } from "./stage.ts";

/** 停产 track: one order, from the stop to the agreed resumption (安全生产法 65; coal: 煤矿安全生产条例 36, 48). */
export type Stoppage = {
  readonly area: string;
  readonly basis: string;
  readonly orderedBy: string;
  readonly orderedOn: BusinessDate;
  readonly document: string | null;
  readonly at: Instant;
  readonly request: { readonly by: string; readonly grounds: string; readonly at: Instant } | null;
  readonly examination:
    | (Jointly & {
        readonly agreed: boolean;
        readonly opinion: string;
        readonly by: readonly string[];
        readonly photos: readonly Attachment[];
        readonly at: Instant;
      })
    | null;
  readonly resumedOn: BusinessDate | null;
  /** What of it was announced in public; absent while nothing was. */
  readonly announced?: Readonly<Partial<Record<AnnouncedOfStoppage, Announcement>>>;
};

/** The order that still stands, if any. */
export function standingStoppage(stoppages: readonly Stoppage[]): Stoppage | null {
  const last = stoppages.at(-1);
  return last && !last.resumedOn ? last : null;
}

/** True once both officers agreed that work may be resumed. */
export function isResumptionAgreed({ examination }: Pick<Stoppage, "examination">): boolean {
  return examination?.agreed === true && !isWaiting(examination);
}

/** The stoppages with the last one changed. */
export function withLast(stoppages: readonly Stoppage[], change: Partial<Stoppage>): readonly Stoppage[] {
  const last = stoppages.at(-1);
  return last ? [...stoppages.slice(0, -1), { ...last, ...change }] : stoppages;
}

/** A stop that still stands when the work is taken up again: what was asked and agreed for the old work no longer counts. */
export function withRequestsDropped(stoppages: readonly Stoppage[]): readonly Stoppage[] {
  return standingStoppage(stoppages) ? withLast(stoppages, { request: null, examination: null }) : stoppages;
}

/** Stages in which work may be resumed: never before acceptance; what proved to be no hazard stops nobody. */
const resumable: readonly Stage[] = ["accepted", "struck-off", "dismissed"];

/** True once the hazard that stopped the work is gone. */
export function mayResumeAt(stage: Stage): boolean {
  return resumable.includes(stage);
}
