import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Attachment } from "./attachment.ts";

/** 述情: where, what, when, how found, measured, who is exposed, what could happen. */
export type Description = {
  readonly what: string;
  readonly spot: string;
  readonly howFound: string;
  readonly measured: string;
  readonly exposedPeople: number;
  readonly possibleHarm: string;
  readonly photos: readonly Attachment[];
};

/** The four classes of causes (N3): people, machines, environment, management. */
export const factors = { people: "人", machine: "机", environment: "环", management: "管" } as const;
export type Factor = keyof typeof factors;

/** One cause with its chain of whys, from the direct cause down. */
export type Cause = { readonly factor: Factor; readonly cause: string; readonly whys: readonly string[] };

/** A place looked at because the same may stand there (举一反三), and what was found. */
export type SimilarPlace = { readonly place: string; readonly found: string };

/** 析因: causes, the root, the departure from a standard or post procedure, where else (N3). */
export type Analysis = {
  readonly causes: readonly Cause[];
  readonly root: string;
  readonly departedFrom: string;
  /** Which post-procedure (岗位作业流程) it departs from and at which link; asked of a repeat, absent where nobody was asked. */
  readonly postProcedure?: string;
  readonly similar: readonly SimilarPlace[];
};

/** One person or unit held accountable. The person stands by id; the name is encrypted apart. */
export type Measure = {
  readonly person: string | null;
  readonly unit: string | null;
  readonly rule: string;
  /** 岗位职责: which duty of theirs was not met. */
  readonly post: string;
  readonly measure: string;
  readonly document: string | null;
  /** "Taught, not punished" is an answer, with its reason. */
  readonly taughtNotPunished: boolean;
  readonly reason: string | null;
};

/** 追责: seen by enterprise, group and filing bureau only; never against the finder for having reported. */
export type Accountability = { readonly measures: readonly Measure[] };

/** One of the five commitments as carried out. */
export type Commitment = { readonly promised: string; readonly carriedOut: string };

/** 即改: the five commitments with substance, before and after, money planned and spent (yuan). */
export type ImmediateFix = {
  readonly responsibility: Commitment;
  readonly measures: Commitment;
  readonly funds: Commitment;
  readonly timeLimit: Commitment;
  readonly emergencyPlan: Commitment;
  readonly plannedYuan: number;
  readonly spentYuan: number;
  readonly before: readonly Attachment[];
  readonly after: readonly Attachment[];
};

/** 治源: at least a dated, funded, accepted plan; the day of 回头看 proves it. */
export type SourceGovernance = {
  readonly technical: string;
  readonly management: string;
  readonly training: string;
  readonly changedRules: string;
  /** Intrinsic-safety option (本安技改) with cost and process weighed. */
  readonly intrinsicSafety: string;
  /** The options held against one another by process and cost; asked of a repeat, absent where nobody was asked. */
  readonly costAndProcess?: string;
  readonly fundsYuan: number;
  readonly doneBy: BusinessDate;
  readonly copiedTo: string;
  readonly lookBackOn: BusinessDate;
};

/** What each step holds. */
export type StepContents = {
  readonly describe: Description;
  readonly analyse: Analysis;
  readonly "hold-accountable": Accountability;
  readonly fix: ImmediateFix;
  readonly "govern-at-source": SourceGovernance;
};
