import type { BusinessDate } from "#domain/calendar/dates.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import type { JudgedLevel } from "#domain/hazards/judgement.ts";
import type { OnPlatform } from "#domain/hazards/on-platform.ts";
import type { Stage } from "#domain/hazards/stage.ts";

/** As much of our record of a hazard as is laid beside what the platform holds. */
export type OwnRecord = Pick<Hazard, "id" | "number" | "seq"> & {
  readonly text: string;
  readonly unitName: string | null;
  readonly level: JudgedLevel | null;
  readonly stage: Stage;
  readonly foundOn: BusinessDate | null;
  readonly deadline: BusinessDate | null;
  readonly onPlatform: OnPlatform | null;
};

/** What compares of a hazard. */
export function ownRecord(hazard: Hazard): OwnRecord {
  const { id, number, seq, stage, finding, belonging, rectification, onPlatform } = hazard;
  return {
    ...{ id, number, seq, stage, text: finding.text, unitName: belonging.unitName },
    level: standingJudgement(hazard)?.level ?? null,
    foundOn: finding.foundOn,
    deadline: rectification.deadline,
    onPlatform: onPlatform ?? null,
  };
}
