import type { BusinessDate } from "#domain/calendar/dates.ts";

/** A case in display words, as its own papers tell it; only for who reads the case. */
export type CaseFacts = {
  readonly number: string;
  readonly cause: string;
  readonly openedOn: BusinessDate;
  readonly decidedBy: string;
  readonly handlers: readonly string[];
  /** 从严 or not, with what the record stood for and what was said of it. */
  readonly handling: string;
};
