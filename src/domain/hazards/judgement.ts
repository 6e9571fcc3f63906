import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "./attachment.ts";
import type { Hazard } from "./hazard.ts";
import type { Jointly } from "./joint-act.ts";
import type { Rectification } from "./rectification.ts";

/** The levels a finding can be judged at (N1). `none`: not a hazard of either kind. */
export const judgedLevels = {
  major: "重大事故隐患",
  general: "一般事故隐患",
  none: "不构成事故隐患",
} as const;
export type JudgedLevel = keyof typeof judgedLevels;

/** The five focuses of N4, as tags at judgement. */
export const focuses = {
  subcontracting: "违法转包分包",
  welding: "违规电焊切割",
  "reckless-work": "冒险施工作业",
  "chaotic-site": "现场管理混乱",
  "mass-casualty": "群死群伤",
} as const;
export type Focus = keyof typeof focuses;

/** An item of an edition of a published criterion, e.g. `gongmao-2023` and `11.10`. */
export type CriterionRef = { readonly standard: string; readonly code: string };

/** An item as one text, e.g. `gongmao-2023:11.10`. */
export const criterionText = ({ standard, code }: CriterionRef): string => `${standard}:${code}`;

/** The item that such a text names; null for what is not one. */
export function readCriterionText(text: string): CriterionRef | null {
  const colon = text.indexOf(":");
  return colon < 1 ? null : { standard: text.slice(0, colon), code: text.slice(colon + 1) };
}

/** What a judgement set aside, kept while it waits to be countersigned: refused, it is put back. */
export type BeforeJudgement = Pick<Hazard, "stage" | "stageSince" | "confirmation" | "lowering"> &
  Pick<Rectification, "completion" | "acceptance">;

/** One signed judgement. Earlier ones are kept; the last one stands. */
export type Judgement = Jointly & {
  readonly level: JudgedLevel;
  /** Null with a typed `basis` when the criterion is not in the library: valid, and listed as such. */
  readonly item: CriterionRef | null;
  readonly basis: string | null;
  readonly reason: string;
  readonly focuses: readonly Focus[];
  /** Persons who signed: the principal, or two certified officers at an inspection. */
  readonly signers: readonly string[];
  /** Null only where an old ledger gives no date. */
  readonly judgedOn: BusinessDate | null;
  /** What the standard demands as soon as this is judged, as it stood then. */
  readonly demands: {
    /** A discussion is recorded before the judgement can be confirmed. */
    readonly discussion: boolean;
    /** The affected area stops. */
    readonly stop: boolean;
  };
  readonly at: Instant;
  /** Kept only while the second officer has not signed. */
  readonly before?: BeforeJudgement;
};

/** A collective discussion or expert opinion that settles a dispute or that the standard demands. */
export type Discussion = {
  readonly kind: "collective" | "experts";
  readonly people: number;
  readonly inFavour: number;
  readonly level: JudgedLevel;
  readonly opinion: string;
  readonly minutes: Attachment;
  readonly heldOn: BusinessDate;
  readonly at: Instant;
};

/** A proposal to judge lower; it takes effect when a second person signs it. */
export type Lowering = {
  readonly to: Exclude<JudgedLevel, "major">;
  readonly grounds: string;
  readonly evidence: readonly Attachment[];
  readonly proposedBy: string;
  readonly at: Instant;
};

/** What the lead department said of the judgement (核定). */
export type Confirmation = {
  readonly outcome: "confirmed" | "disputed";
  readonly by: string;
  readonly reason: string | null;
  readonly at: Instant;
};

/** True when a discussion must be recorded before the judgement can be confirmed: demanded by the standard, or disputed. */
export function discussionOwed(
  judgement: Judgement,
  confirmation: Confirmation | null,
  discussions: readonly Discussion[],
): boolean {
  if (confirmation?.outcome === "disputed") return true;
  return judgement.demands.discussion && !discussions.some((one) => one.at >= judgement.at);
}
