import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Verification } from "#domain/criteria/standard.ts";
import type { ActName } from "#domain/hazards/registry.ts";
import type { quarterlyReportAct } from "#domain/papers/quarterly-duty.ts";

/** How a limit is counted: in days the day from which is left out, in hours from the very moment. */
export const limitUnits = { days: "日", "working-days": "个工作日", hours: "小时" } as const;
export type LimitUnit = keyof typeof limitUnits;

/** Days of the record that a limit may be counted back from, each in words and with the act that has to come before. */
export const limitAnchors = {
  deadline: { words: "整改期限届满", act: "ask-extension" },
  hearing: { words: "举行听证", act: "record-procedure" },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly act: ActName }>>;
export type LimitAnchor = keyof typeof limitAnchors;

/** What a limit may hold for alone, in words: where a stop that was ordered still stands. */
export const ruleConditions = { stopped: "责令停产尚未恢复的" } as const;
export type RuleCondition = keyof typeof ruleConditions;

/** The text that a limit stands in. */
export type RuleSource = {
  readonly title: string;
  readonly number: string | null;
  readonly clause: string;
  readonly verification: Verification;
};

/** 期限规则: within how many days an act is owed, by which text, in which fields and from when. One row of rules/. */
export type Rule = {
  readonly id: string;
  /** What is owed: an act on a hazard, the answer to a direct report, or the report on a quarter. */
  readonly act: ActName | "answer-direct-report" | typeof quarterlyReportAct;
  readonly wording: string;
  readonly count: number;
  readonly unit: LimitUnit;
  /** The day of the record that it is counted back from; absent where it runs from the day on which the duty arises. */
  readonly before?: LimitAnchor;
  /** What it holds for alone; absent where it holds for all. */
  readonly only?: RuleCondition;
  /** Where the text holds, as a screen says it. */
  readonly place: string;
  /** Hazard fields that it holds for; empty for all. */
  readonly sectors: readonly SectorCode[];
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  readonly source: RuleSource;
  /** A sample binds nobody until an office confirms it with a basis of its own (N8). */
  readonly ships: "in-use" | "sample";
};

/** How long, as a screen says it: 3个工作日, 提前15个工作日. */
export function countInWords({ count, unit, before }: Pick<Rule, "count" | "unit" | "before">): string {
  return `${before ? "提前" : ""}${count}${limitUnits[unit]}`;
}

/** The text as it is cited: title, number, clause. */
export function citedRule({ title, number, clause }: Omit<RuleSource, "verification">): string {
  return [title, number && `（${number}）`, clause].filter(Boolean).join("");
}
