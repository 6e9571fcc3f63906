import type { BusinessDate } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { ActContext } from "./act.ts";
import type { Attachment } from "./attachment.ts";
import { type DayBounds, requireDoneDay } from "./substance.ts";

/** The leader who decided, on paper: leaders sign the 呈批件, and the scan is the signature (design §4). */
export type LeaderDecision = {
  readonly by: string;
  readonly on: BusinessDate;
  readonly scan: Attachment;
};

/** What is entered of it; the leader is a person on file. */
export type LeaderDecisionInput = {
  readonly decidedBy: string;
  readonly decidedOn: BusinessDate;
  readonly decision: Attachment;
};

/** The decision as recorded. @throws {Refusal} `same-person` with the sentence for who enters their own; `invalid` day */
export function leaderDecision(
  { decidedBy, decidedOn, decision }: LeaderDecisionInput,
  { actor }: Pick<ActContext, "actor">,
  { sentence, ...bounds }: DayBounds & { readonly sentence: string },
): LeaderDecision {
  if (decidedBy === actor.person) throw new Refusal("same-person", sentence, "decidedBy");
  requireDoneDay(decidedOn, "decidedOn", bounds);
  return { by: decidedBy, on: decidedOn, scan: decision };
}
