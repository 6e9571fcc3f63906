import type { BusinessDate } from "#domain/calendar/dates.ts";

/** 不予行政处罚审查 in display words, as its papers tell it. */
export type LeniencyFacts = {
  /** Title, version and source of the policy. */
  readonly policy: string;
  readonly says: string;
  readonly factors: readonly { readonly label: string; readonly verdict: string; readonly fact: string }[];
  /** 改而未报, 报而不改 …; null while one half is open. */
  readonly answer: string | null;
  readonly suggested: string;
  /** When the report is proved to have been received; null where nothing proves it. */
  readonly reportedAt: string | null;
  readonly review: {
    readonly result: string;
    readonly opinion: string;
    readonly by: string;
    readonly on: BusinessDate;
  } | null;
  readonly decision: {
    readonly granted: boolean;
    readonly result: string;
    readonly by: string;
    readonly on: BusinessDate;
    readonly education: { readonly on: BusinessDate; readonly what: string } | null;
  } | null;
};
