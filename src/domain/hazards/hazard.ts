import type { Instant } from "#domain/calendar/dates.ts";
import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import type { Corrected } from "#domain/imports/correction.ts";
import type { TwinRef } from "#domain/imports/twin.ts";
import type { Leniency } from "#domain/leniency/leniency.ts";
import type { ReportedToWorkers } from "./acts/report-to-workers.ts";
import type { Belonging } from "./belonging.ts";
import type { Filing } from "./filing.ts";
import type { Finding } from "./finding.ts";
import type { Gap } from "./gap.ts";
import type { Instruction } from "./instruction.ts";
import type { Confirmation, Discussion, Judgement, Lowering } from "./judgement.ts";
import type { Listing } from "./listing.ts";
import type { OnPlatform } from "./on-platform.ts";
import type { Rectification } from "./rectification.ts";
import type { Rejudgement } from "./rejudgement.ts";
import type { RepeatedAs } from "./repeated-as.ts";
import { isNoHazard, type Stage } from "./stage.ts";
import type { FiveSteps } from "./step.ts";
import type { Stoppage } from "./stoppage.ts";

/** Where a record came from: a ledger that an office kept before, by its file and row. */
export type ImportedFrom = {
  readonly importId: string;
  readonly sheet: string;
  readonly row: number;
  /** The row said it was done: struck off, process not recorded; no steps owed, no clocks. False again once reopened. */
  readonly done: boolean;
  /** What the row said of basis, measures and status, word for word. */
  readonly basis: string | null;
  readonly measures: string | null;
  readonly status: string | null;
  /** What else the row said and no field holds (foreign county, kind of enterprise, unread cells); for whoever completes it. */
  readonly noted?: string;
  /** What stood in columns that no field stands for, under the heads of the file. */
  readonly others?: readonly { readonly head: string; readonly text: string }[];
  /** Cells that whoever imported it corrected in the preview: what they said, and what was put in their place. */
  readonly corrected?: readonly Corrected[];
  /** Records and rows that looked like this one, and that whoever imported it said are another hazard. */
  readonly apartFrom?: readonly TwinRef[];
};

/** A hazard as its entries add up to: four tracks (整改, 停产, 五步, 挂牌) and two gates (销号, 备案). */
export type Hazard = {
  readonly id: string;
  /** Readable number: unit code, date, and five characters of the id. */
  readonly number: string;
  readonly seq: number;
  readonly finding: Finding;
  /** When the enterprise that reported it corrected what it had said; absent while it did not. */
  readonly amendedAt?: readonly Instant[];
  readonly belonging: Belonging;
  readonly importedFrom: ImportedFrom | null;
  readonly reportedBy: string;
  readonly reportedAt: Instant;
  /** The enterprise told it: itself, or on a paper recorded for it. Absent from entries made before it was kept. */
  readonly toldByEnterprise?: boolean;
  readonly gaps: readonly Gap[];
  readonly stage: Stage;
  /** When it came to this stage; what waits in it waits since then. */
  readonly stageSince: Instant;
  readonly judgements: readonly Judgement[];
  /** What newer editions make of it, in order; absent while none was asked. They never replace the judgement. */
  readonly rejudgements?: readonly Rejudgement[];
  readonly confirmation: Confirmation | null;
  readonly discussions: readonly Discussion[];
  readonly lowering: Lowering | null;
  readonly rectification: Rectification;
  readonly stoppages: readonly Stoppage[];
  readonly steps: FiveSteps;
  readonly filing: Filing;
  readonly listings: readonly Listing[];
  /** How the platform above knows it; absent while no number was noted. */
  readonly onPlatform?: OnPlatform;
  /** 双报告: when the workers were told; absent while they were not. */
  readonly toldWorkers?: ReportedToWorkers;
  /** 领导批示, kept from the enterprise; absent while there is none. */
  readonly instructions?: readonly Instruction[];
  /** 不予行政处罚审查 (N6.3); absent while nothing was put on record for it. */
  readonly leniency?: Leniency;
  /** 案件; absent while none was opened, and for whoever reads none of them. */
  readonly cases?: readonly PenaltyCase[];
  /** The earlier hazard that this one repeats, once a person confirmed it. */
  readonly repeatOf: string | null;
  /** How it repeats it and why; absent of those confirmed before this was kept. */
  readonly repeatedAs?: RepeatedAs;
  /** Earlier hazards that a person said it does not repeat; they are not proposed again. */
  readonly notRepeatOf: readonly string[];
  /** Reopened how often, in order. */
  readonly reopened: readonly { readonly reason: string; readonly by: string; readonly at: Instant }[];
};

/** The judgement that stands. */
export function standingJudgement(hazard: Pick<Hazard, "judgements">): Judgement | null {
  return hazard.judgements.at(-1) ?? null;
}

/** True when the standing judgement says major; the five steps and filing are owed only then. */
export function isMajor(hazard: Pick<Hazard, "judgements">): boolean {
  return standingJudgement(hazard)?.level === "major";
}

/** True when the five steps and the report are owed: judged major, and not taken over as already done. */
export function owesSteps(hazard: Hazard): boolean {
  const live = hazard.stage !== "found" && !isNoHazard(hazard.stage);
  return live && isMajor(hazard) && !hazard.importedFrom?.done;
}

/** True for a major hazard struck off whose report is still to be filed (N5); an old row that came in as done owes none. */
export function owesFiling(hazard: Hazard): boolean {
  return owesSteps(hazard) && hazard.stage === "struck-off" && hazard.filing.filed === null;
}
