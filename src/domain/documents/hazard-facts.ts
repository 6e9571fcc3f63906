import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { CaseFacts } from "./case-facts.ts";
import type { LeniencyFacts } from "./leniency-facts.ts";
import type { ReportInput } from "./report-input.ts";

/** 复查 of what was done: the last link of acceptance, or the striking off. */
export type ReviewFacts = { readonly on: BusinessDate | null; readonly by: string; readonly result: string };

/** What the forms of offices and mines ask beyond the report, in display words. Null: the record does not say. */
export type RegisterFacts = {
  readonly address: string | null;
  /** 隐患区域: county, township. */
  readonly area: string;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly principal: string | null;
  /** 隐患来源, with a tip already masked. */
  readonly source: string;
  /** 隐患类别 as mines' own lists mean it: what field it is of; never its level, which some paper forms put in its place. */
  readonly category: string | null;
  /** 隐患类别 as the old ledger that the row came from put it; null for all else, which has none. */
  readonly notedClass: string | null;
  /** 隐患等级 as judged. */
  readonly level: "重大" | "一般" | null;
  readonly goal: string | null;
  readonly measures: string | null;
  readonly responsible: string | null;
  /** What was done, in the words of the completion. */
  readonly done: string | null;
  /**
   * 治理验收评估 as signed; `government`: the acceptance on the spot stands on the record, not sent back or reopened since.
   * Null while it may still come: only what is over without one was not assessed.
   */
  readonly assessed: Readonly<Record<"self" | "experts" | "government", boolean | null>>;
  readonly review: ReviewFacts | null;
  /** The request for more time that was made last. */
  readonly extension: {
    /** The day that bound when it was made. */
    readonly from: BusinessDate | null;
    readonly to: BusinessDate;
    readonly reason: string;
    readonly protection: string;
    readonly askedOn: BusinessDate;
    /** In words; null while nobody answered. */
    readonly answer: string | null;
    /** By when it should have been made, and by which rule in use; null where it came in time. */
    readonly late: {
      readonly lastDay: BusinessDate;
      readonly wording: string;
      readonly basis: string;
    } | null;
  } | null;
  /** When the workers were told (双报告). */
  readonly toldWorkersOn: BusinessDate | null;
  /** 挂牌 as it stands, or stood last. */
  readonly listing: {
    readonly level: string;
    readonly supervisor: string | null;
    readonly on: BusinessDate | null;
    readonly deadline: BusinessDate | null;
  } | null;
  /** 摘牌; null while it stands on the list, or never did. */
  readonly delisted: { readonly on: BusinessDate; readonly opinion: string } | null;
  /** When the bureau received the signed report. */
  readonly reportReceivedOn: BusinessDate | null;
};

/** All that the papers on one hazard are composed of, drawn from its record. */
export type HazardFacts = ReportInput & {
  readonly register: RegisterFacts;
  /** 不予行政处罚审查; null for readers who do not weigh it. */
  readonly leniency: LeniencyFacts | null;
  /** The case that the reader reads; null for all others. */
  readonly penaltyCase: CaseFacts | null;
};
