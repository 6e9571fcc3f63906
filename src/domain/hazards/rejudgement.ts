import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Hazard } from "./hazard.ts";
import type { Jointly } from "./joint-act.ts";
import type { CriterionRef } from "./judgement.ts";

/**
 * What a newer edition makes of an open hazard that was judged by an older one. It stands beside the judgement of the day
 * found and never replaces it: penalty and leniency go by that one, the work goes on by what is in force.
 */
export type Rejudgement = Jointly & {
  /** The item of the judgement that was looked at again. */
  readonly from: CriterionRef;
  /** The edition it was looked at by. */
  readonly edition: string;
  /** The item of that edition; null where the edition names it no longer (按新版不再构成). */
  readonly item: CriterionRef | null;
  readonly reason: string | null;
  /** Persons who signed: the principal, or two certified officers at an inspection, as for a judgement. */
  readonly signers: readonly string[];
  readonly rejudgedOn: BusinessDate;
  readonly at: Instant;
};

/** The last re-judgement by an edition; null where there is none. */
export function rejudgedBy(hazard: Pick<Hazard, "rejudgements">, edition: string): Rejudgement | null {
  return hazard.rejudgements?.findLast((one) => one.edition === edition) ?? null;
}

/** The re-judgement that stands, by whichever edition came last; null where there is none. */
export function standingRejudgement(hazard: Pick<Hazard, "rejudgements">): Rejudgement | null {
  return hazard.rejudgements?.at(-1) ?? null;
}
