import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Attachment } from "./attachment.ts";

/** How a hazard came to light; N6.3 rests on telling self-found from found-by-others. */
export const foundByWays = {
  self: "企业自查",
  department: "监管部门检查",
  superior: "上级督查",
  tip: "举报",
  accident: "事故调查",
  monitoring: "监测预警",
  unknown: "未注明",
} as const;
export type FoundBy = keyof typeof foundByWays;

/** What was found, in the finder's words and measures. */
export type Finding = {
  readonly text: string;
  /** The exact spot inside the enterprise or site. */
  readonly spot: string | null;
  /** Null only for rows of a ledger that gives no date; then it is a gap to complete. */
  readonly foundOn: BusinessDate | null;
  readonly foundBy: FoundBy;
  /** Person id of the finder; null for old rows. */
  readonly finder: string | null;
  /** Measured values as read, with units ("CH4 1.6%"). */
  readonly measured: string | null;
  /** Number of people exposed. */
  readonly exposedPeople: number | null;
  readonly possibleHarm: string | null;
  readonly photos: readonly Attachment[];
};

/** The source as anyone but the tip office may see it (design §4): a tip shows as a department's check. */
export function shownSource(foundBy: FoundBy): FoundBy {
  return foundBy === "tip" ? "department" : foundBy;
}

/** True when the enterprise found it itself, by its people or its sensors; its principal then judges alone. */
export function selfFound(finding: Pick<Finding, "foundBy">): boolean {
  return finding.foundBy === "self" || finding.foundBy === "monitoring";
}
