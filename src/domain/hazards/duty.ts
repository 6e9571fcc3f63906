import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Part } from "./belonging.ts";

/** What somebody owes on a hazard (我的待办). Drawn from state alone: whether it is overdue is asked at reading. */
export type Duty = {
  /** Name of the act that discharges it. */
  readonly act: string;
  /** Whose people owe it. */
  readonly part: Part;
  /** Who alone owes it, by person id; absent where the part's people owe it. */
  readonly person?: string;
  /** One short sentence in Chinese. */
  readonly what: string;
  readonly since: BusinessDate;
  /** The moment on which it arose; absent where the record knows the day alone. Limits in hours run from it. */
  readonly at?: Instant;
  /**
   * What its limit is counted for and from, where the clock of an earlier turn goes on: an acceptance through its links and its
   * countersignature. Null where no limit runs; absent where it is its own act and day.
   */
  readonly clock?: DutyClock | null;
  /** The day that binds; null where none is set. */
  readonly due: BusinessDate | null;
};

/** The act that a limit is counted for, and the day from which. */
export type DutyClock = { readonly act: string; readonly since: BusinessDate };

/** Acts that are owed only where a rule in use says so: without one, nobody is asked for them. */
export const owedByRuleAlone: readonly string[] = ["announce-stoppage", "announce-listing", "file-listing"];
