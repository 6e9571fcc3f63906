import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Answer } from "#domain/leniency/assessment.ts";
import type { PartyKind } from "./article.ts";
import type { Suggestion } from "./suggest.ts";

/** Who of a unit is penalised, by post: no name is kept. */
export const penalisedPosts = {
  principal: "主要负责人",
  "other-leader": "其他负责人",
  "safety-officer": "安全生产管理人员",
  "in-charge": "直接负责的主管人员",
  "directly-responsible": "其他直接责任人员",
} as const;
export type PenalisedPost = keyof typeof penalisedPosts;

/** Kinds of administrative penalty (行政处罚法 9). */
export const penaltyKinds = {
  warning: "警告",
  criticism: "通报批评",
  fine: "罚款",
  confiscation: "没收违法所得",
  licence: "暂扣、吊销许可证件",
  suspension: "责令停产停业整顿",
  closure: "责令关闭",
  restriction: "限制从业",
} as const;
export type PenaltyKind = keyof typeof penaltyKinds;

/** Kinds of which the party is told that it may ask for a hearing, whatever the sum (行政处罚法 63). */
export const heardKinds: readonly PenaltyKind[] = ["licence", "suspension", "closure", "restriction"];

/** What the procedure has seen (行政处罚法 44, 45, 57, 58, 63). */
export const procedureKinds = {
  told: "处罚告知（陈述、申辩）",
  "told-hearing": "处罚告知（陈述、申辩、听证）",
  defence: "当事人陈述、申辩并复核",
  "hearing-notice": "通知听证的时间、地点",
  hearing: "举行听证",
  "hearing-waived": "当事人在期限内未要求听证",
  "legal-review": "法制审核",
  discussed: "集体讨论",
} as const;
export type ProcedureKind = keyof typeof procedureKinds;

/** A step of the procedure with the paper that shows it. */
export type ProcedureStep = {
  readonly kind: ProcedureKind;
  readonly on: BusinessDate;
  readonly evidence: Attachment | null;
  readonly by: string;
  readonly at: Instant;
};

/** What became of a suggestion: a decision by its number or in words, or why it was not followed. */
export type Closing = {
  readonly key: string;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly on: BusinessDate;
  readonly at: Instant;
};

/** 行政处罚决定 as the enforcement system made it; recorded here, never drafted. */
export type Penalty = {
  /** 处罚决定书文号; tells the penalties of a case apart. */
  readonly number: string;
  readonly on: BusinessDate;
  readonly party: PartyKind;
  /** Of a person; null of the unit. */
  readonly post: PenalisedPost | null;
  readonly article: string;
  /** The article as cited that day. */
  readonly cited: string;
  readonly kinds: readonly PenaltyKind[];
  /** 罚款 in yuan; null without one. */
  readonly amount: number | null;
  /** By what the article says of who has not corrected in time. */
  readonly overdue: boolean;
  /** 情形 of the article, in words, and the unlawful gains in yuan where the fine is a multiple; absent where not asked. */
  readonly bracket?: string;
  readonly gains?: number;
  /** Why the sum lies outside the article's range; null where it lies within. */
  readonly outside: string | null;
  /** 责令改正之日; a daily fine would count from the day after it. */
  readonly orderedOn: BusinessDate | null;
  readonly paper: Attachment;
  readonly served: { readonly on: BusinessDate; readonly receipt: Attachment } | null;
  readonly payments: readonly { readonly on: BusinessDate; readonly amount: number }[];
  readonly published: { readonly on: BusinessDate; readonly where: string } | null;
};

/** What was taken back: a penalty with all that hung on it, a step of the procedure, or a payment of a penalty. */
export type WithdrawnWhat =
  | { readonly kind: "penalty"; readonly penalty: Penalty }
  | { readonly kind: "procedure"; readonly step: ProcedureStep }
  | {
      readonly kind: "payment";
      readonly penalty: string;
      readonly on: BusinessDate;
      readonly amount: number;
    };

/** 撤回登记: what stood on record by mistake, why it was taken back, and where a published penalty's retraction was announced. */
export type WithdrawnRecord = {
  readonly what: WithdrawnWhat;
  readonly reason: string;
  readonly retracted: string | null;
  readonly by: string;
  readonly at: Instant;
};

/** How a case ends. */
export const caseResults = {
  penalised: "已作出行政处罚",
  "not-penalised": "不予行政处罚",
  dropped: "违法事实不能成立，撤销立案",
  transferred: "移送其他机关",
} as const;
export type CaseResult = keyof typeof caseResults;

/**
 * Why a case is closed though a fine is not paid in full: 暂缓或者分期 (行政处罚法 66), 申请强制执行 (72), or nothing more is
 * collected. Whether 结案 needs more than that was not read in any text; the first two are collected after it.
 */
export const unpaidWays = {
  instalments: "批准暂缓或者分期缴纳",
  court: "已申请人民法院强制执行",
  ended: "终结执行，不再收缴",
} as const;
export type UnpaidWay = keyof typeof unpaidWays;

/** Whether the case was opened to punish severely (N6.3 takes both 不改 and 不报) or as the law usually has it. */
export const severities = { severe: "从严处罚", usual: "依法处理" } as const;
export type Severity = keyof typeof severities;

/** 案件: opened on paper by a head, handled by two officers, closed when nothing of it is open. */
export type PenaltyCase = {
  /** Tells the cases of a hazard apart: `caseIdAt` of its opening. */
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** Which entries of the hazard's ledger made it; none to readers, for they may not read another case beside it. */
  readonly seqs: readonly number[];
  /** The department that handles it. */
  readonly organisation: string;
  /** 立案编号. */
  readonly number: string;
  /** 案由. */
  readonly cause: string;
  readonly openedOn: BusinessDate;
  /** The head who decided, by person id. */
  readonly decidedBy: string;
  /** 立案审批表 as signed. */
  readonly scan: Attachment;
  readonly handlers: readonly [string, string];
  /** Who handled it before; absent while nobody did. */
  readonly handovers?: readonly {
    readonly from: readonly [string, string];
    readonly reason: string;
    /** What the head signed; absent where one of the handlers was there to hand on, and none was given. */
    readonly scan?: Attachment;
    readonly by: string;
    readonly at: Instant;
  }[];
  /** The head's account, so that the head reads the case; null where the head has none. */
  readonly head: string | null;
  readonly severity: Severity;
  /** Mended or not, reported or not, as the record stood that day; null while one half was open. */
  readonly answer: Answer | null;
  /** What the collective discussion said where it was not both; null where it was. */
  readonly discussed: string | null;
  /** Why it is opened though 不予处罚 stands; null where none stands. */
  readonly despite: string | null;
  /** What the record suggested that day. */
  readonly suggested: readonly Suggestion[];
  readonly closings: readonly Closing[];
  readonly procedure: readonly ProcedureStep[];
  readonly penalties: readonly Penalty[];
  /** What was taken back of all that, oldest first: it counts nowhere. Absent while nothing was. */
  readonly withdrawn?: readonly WithdrawnRecord[];
  readonly closed: {
    readonly result: CaseResult;
    readonly on: BusinessDate;
    readonly summary: string;
    /** Why a fine that is not paid in full does not hold it up; null where none is. */
    readonly unpaid: string | null;
    /** How it goes on; absent where all was paid. */
    readonly unpaidWay?: UnpaidWay;
    readonly by: string;
    readonly at: Instant;
  } | null;
};

/** The id of a case by when its opening was put on record: it counts nothing, so that it tells of no other case. */
export function caseIdAt(opened: Instant): string {
  return `cs_${opened}`;
}

/** Who a penalty was imposed on, in words: the unit, or a post of it. */
export function partyInWords({ party, post }: Pick<Penalty, "party" | "post">): string {
  return party === "unit" || post === null ? "单位" : penalisedPosts[post];
}

/** What of a fine is still to be paid, in yuan; 0 without one. */
export function unpaidOf({ amount, payments }: Pick<Penalty, "amount" | "payments">): number {
  const paid = payments.reduce((sum, one) => sum + one.amount, 0);
  return Math.max(0, (amount ?? 0) - paid);
}
