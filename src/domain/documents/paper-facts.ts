import type { BusinessDate } from "#domain/calendar/dates.ts";

/** Who put down an opinion on paper, and when. */
export type OpinionFacts = { readonly by: string; readonly opinion: string; readonly on: BusinessDate };

/** A paper as its 呈批件 and 送达回证 speak of it, in display words. */
export type PaperFacts = {
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly recipient: string;
  /** What it is about, in a sentence for each hazard. */
  readonly summary: readonly string[];
  readonly draftedBy: string;
  readonly draftedOn: BusinessDate;
  readonly review: OpinionFacts | null;
  readonly approval: OpinionFacts | null;
  readonly sealedOn: BusinessDate | null;
  readonly service: {
    readonly on: BusinessDate;
    readonly place: string;
    readonly method: string;
    readonly receivedBy: string;
    readonly deliveredBy: readonly string[];
  } | null;
  readonly preparedOn: BusinessDate;
};
