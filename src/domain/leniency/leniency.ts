import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Assessment, Suggested } from "./assessment.ts";

/** How an authority can show that it received the report earlier or elsewhere; each a grade that a person accepts. */
export const proofMeans = {
  register: "收文登记",
  phone: "值班电话记录（录音）",
  paper: "盖章纸质报告",
} as const;
export type ProofMeans = keyof typeof proofMeans;

/** 报告凭据: an authority vouches that the report reached it at this moment. Never the enterprise's word alone. */
export type ReportProof = {
  readonly means: ProofMeans;
  readonly receivedAt: Instant;
  readonly evidence: Attachment;
  readonly by: string;
  /** When it was put on record. */
  readonly at: Instant;
};

/** What an authority did or knew before the report (N6.3: courtesy before force asks who was first). */
export const checkKinds = {
  "on-site": "执法人员到场检查",
  notice: "检查通知书送达",
  "annual-plan": "列入年度检查计划",
  "covert-plan": "尚未送达的暗查安排",
  tip: "此前收到的线索（内部）",
  refusal: "拒绝检查或者拒不执行",
} as const;
export type CheckKind = keyof typeof checkKinds;

/** 检查时点. Of a tip nothing but its moment is kept: whoever reads the record learns neither source nor content. */
export type CheckMoment = {
  readonly kind: CheckKind;
  readonly happened: Instant;
  /** It was about this very matter; only then does it cut off. */
  readonly forThisMatter: boolean;
  readonly evidence: Attachment | null;
  readonly by: string;
  /** When it was put on record. */
  readonly at: Instant;
  /** The body that put it on record; absent from entries made before it was kept. */
  readonly body?: string;
  /** Put on record by mistake, and taken back: it stays to be seen. */
  readonly withdrawn?: { readonly reason: string; readonly by: string; readonly at: Instant };
};

/** 提请法制审核: who asked, and whether the department had somebody whose post it is then. */
export type ReviewAsked = {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
  readonly hasReviewer: boolean;
  /** How often it was asked for by then. */
  readonly times: number;
};

/** 法制审核 of the proposal, with the factors as they were that moment. */
export type LeniencyReview = {
  readonly assessment: Assessment;
  readonly result: Suggested;
  readonly opinion: string;
  readonly by: string;
  readonly on: BusinessDate;
  readonly at: Instant;
};

/** What the head of the department decides. */
export const leniencyDecisions = {
  "not-penalised": "不予行政处罚",
  "not-applicable": "不适用不予行政处罚，依法处理",
} as const;
export type LeniencyResult = keyof typeof leniencyDecisions;

/** The decision on paper. `by`, scan and minutes are null where the reader may not see them. */
export type LeniencyDecision = {
  readonly result: LeniencyResult;
  readonly by: string | null;
  readonly on: BusinessDate;
  readonly scan: Attachment | null;
  /** 集体讨论 minutes; null where it was not discussed. */
  readonly minutes: Attachment | null;
  /** Education of whoever is not penalised (行政处罚法 33 ¶3). */
  readonly education: { readonly on: BusinessDate; readonly what: string } | null;
  /** Why nobody is penalised though a penalty was served or published; absent where nothing was said. */
  readonly despite?: string;
  readonly at: Instant;
};

/** 不予行政处罚审查: what is on record for it, in order. */
export type Leniency = {
  readonly proofs: readonly ReportProof[];
  readonly checks: readonly CheckMoment[];
  readonly reviews: readonly LeniencyReview[];
  readonly decisions: readonly LeniencyDecision[];
  /** The last time that a review was asked for; absent while it never was. */
  readonly asked?: ReviewAsked;
};

/** The checks that were not taken back. */
export function standingChecks(leniency: Pick<Leniency, "checks"> | undefined): readonly CheckMoment[] {
  return (leniency?.checks ?? []).filter(({ withdrawn }) => !withdrawn);
}

/** Nothing on record. */
export const untouchedLeniency: Leniency = { proofs: [], checks: [], reviews: [], decisions: [] };

/** The decision that stands: a hazard that was reopened after it is looked at anew. */
export function standingDecision({
  leniency,
  reopened,
}: {
  readonly leniency?: Leniency;
  readonly reopened: readonly { readonly at: Instant }[];
}): LeniencyDecision | null {
  const last = leniency?.decisions.at(-1) ?? null;
  return last && last.at > (reopened.at(-1)?.at ?? "") ? last : null;
}

/** The review that the next decision rests on: made since the last decision and since the last reopening. */
export function reviewToDecide({
  leniency,
  reopened,
}: {
  readonly leniency?: Leniency;
  readonly reopened: readonly { readonly at: Instant }[];
}): LeniencyReview | null {
  const last = leniency?.reviews.at(-1) ?? null;
  const before = [leniency?.decisions.at(-1)?.at, reopened.at(-1)?.at];
  return last && before.every((at) => at === undefined || at < last.at) ? last : null;
}

/** True while a review that was asked for is still to be made: none since the asking, nor a decision, nor a reopening. */
export function owesReview({
  leniency,
  reopened,
}: {
  readonly leniency?: Leniency;
  readonly reopened: readonly { readonly at: Instant }[];
}): boolean {
  const { asked } = leniency ?? {};
  if (!asked) return false;
  const after = [leniency?.reviews.at(-1)?.at, leniency?.decisions.at(-1)?.at, reopened.at(-1)?.at];
  return after.every((at) => at === undefined || at < asked.at);
}
