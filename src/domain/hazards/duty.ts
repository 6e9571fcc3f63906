import type { BusinessDate } from "#domain/calendar/dates.ts";
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
  /** The day that binds; null where none is set. */
  readonly due: BusinessDate | null;
};
