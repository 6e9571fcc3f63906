import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "./attachment.ts";
import type { Jointly } from "./joint-act.ts";
import type { LeaderDecision } from "./leader-decision.ts";

/** 临时管控: what keeps people safe until the hazard is gone. Starts at once and is not 即改. */
export type InterimControl = {
  readonly measures: string;
  readonly area: string | null;
  readonly watchedBy: string;
  readonly from: BusinessDate;
  readonly photos: readonly Attachment[];
  readonly at: Instant;
};

/** The five commitments (五落实: 责任、措施、资金、时限、预案); each needs substance, a tick proves nothing. */
export type Plan = {
  readonly responsible: string;
  readonly measures: string;
  /** Yuan planned, and where they come from. */
  readonly fundsYuan: number;
  readonly fundsSource: string;
  readonly deadline: BusinessDate;
  readonly emergencyPlan: string;
  readonly goal: string | null;
};

/** A request for more time, and its answer. */
export type Extension = {
  readonly to: BusinessDate;
  readonly reason: string;
  readonly protection: string;
  readonly askedBy: string;
  readonly at: Instant;
  readonly answer: {
    readonly granted: boolean;
    readonly reason: string | null;
    readonly by: string;
    /** Of who listed, where the new day lies past the day of the listing; absent elsewhere. */
    readonly decision?: LeaderDecision;
  } | null;
};

/** What was done: the enterprise's own statement that the hazard is gone. */
export type Completion = {
  readonly doneOn: BusinessDate;
  readonly what: string;
  readonly spentYuan: number;
  readonly before: readonly Attachment[];
  readonly after: readonly Attachment[];
  readonly by: string;
  readonly at: Instant;
};

/** One signed link of the acceptance chain. */
export type AcceptanceLink = Jointly & {
  /** Key of the link in the chain of this kind of unit (parties room). */
  readonly link: string;
  readonly by: readonly string[];
  readonly opinion: string;
  readonly photos: readonly Attachment[];
  /** What the acceptor made of the hints of the system; absent where there were none, or none were answered. */
  readonly aboutHints?: string;
  /** Scan of a signature given on paper by one without an account. */
  readonly paper: Attachment | null;
  readonly on: BusinessDate;
  readonly at: Instant;
};

/** An expert's opinion: advice beside the chain, never a 合格. */
export type ExpertOpinion = { readonly by: string; readonly opinion: string; readonly at: Instant };

/** Work sent back, with its reason; kept for ever. */
export type Return = { readonly reason: string; readonly by: string; readonly at: Instant };

/** The 整改 track. */
export type Rectification = {
  readonly controls: readonly InterimControl[];
  readonly plan: Plan | null;
  /** The date that binds now: of the plan, or of the last granted extension, or as an old ledger gives it. */
  readonly deadline: BusinessDate | null;
  readonly extensions: readonly Extension[];
  readonly completion: Completion | null;
  readonly acceptance: readonly AcceptanceLink[];
  readonly opinions: readonly ExpertOpinion[];
  readonly returns: readonly Return[];
  /** Nulls inside: an old ledger says that it is done and neither when nor by whom. */
  readonly struckOff: {
    readonly on: BusinessDate | null;
    readonly by: string | null;
    readonly opinion: string | null;
    readonly at: Instant;
  } | null;
};

/** How often the deadline was moved back. */
export function timesExtended({ extensions }: Pick<Rectification, "extensions">): number {
  return extensions.filter(({ answer }) => answer?.granted).length;
}

/** The day that the plan set, where an extension that was granted moved it back; null where none did. */
export function extendedFrom({ plan, deadline, extensions }: Rectification): BusinessDate | null {
  if (!plan || !deadline || deadline <= plan.deadline) return null;
  return extensions.some(({ answer }) => answer?.granted) ? plan.deadline : null;
}

/** Nothing done yet. */
export const untouchedRectification: Rectification = {
  controls: [],
  plan: null,
  deadline: null,
  extensions: [],
  completion: null,
  acceptance: [],
  opinions: [],
  returns: [],
  struckOff: null,
};
