import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type Hazard, owesSteps, standingJudgement } from "./hazard.ts";
import type { Focus, JudgedLevel } from "./judgement.ts";
import { type ListedLevel, standingListing } from "./listing.ts";
import type { Stage } from "./stage.ts";
import { nextStep, type Step } from "./step.ts";
import { standingStoppage } from "./stoppage.ts";

/** What a list shows and filters by. Nothing in it depends on today. */
export type HazardSummary = {
  readonly stage: Stage;
  readonly level: JudgedLevel | null;
  readonly deadline: BusinessDate | null;
  /** The step to be signed next; null when all are, or none is owed. */
  readonly nextStep: Step | null;
  readonly listedLevel: ListedLevel | null;
  readonly stopped: boolean;
  readonly filed: boolean;
  readonly repeat: boolean;
  readonly focuses: readonly Focus[];
};

/** The columns of a hazard in a list. */
export function summaryOf(hazard: Hazard): HazardSummary {
  const judgement = standingJudgement(hazard);
  return {
    stage: hazard.stage,
    level: judgement?.level ?? null,
    deadline: hazard.rectification.deadline,
    nextStep: owesSteps(hazard) ? nextStep(hazard.steps) : null,
    listedLevel: standingListing(hazard.listings)?.level ?? null,
    stopped: standingStoppage(hazard.stoppages) !== null,
    filed: hazard.filing.filed !== null,
    repeat: hazard.repeatOf !== null,
    focuses: judgement?.focuses ?? [],
  };
}
