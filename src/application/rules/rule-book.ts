import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { KeptRule, RuleDecision } from "#domain/rules/kept-rule.ts";
import type { Limits } from "#domain/rules/limit.ts";

/** Port: the limits of the installation inside one transaction: the rules of the release, and what its office decided. */
export type RuleBook = {
  /** Every rule with what was decided on it. */
  kept(): Promise<readonly KeptRule[]>;
  /** Which days are worked, and until which day that is published. */
  readonly calendar: WorkingCalendar;
  /** The limits that these rules give. */
  limitsBy(rules: readonly KeptRule[]): Limits;
  /** What was decided on a rule, locked until the transaction ends; where its chain stands, null before the first act. */
  hold(id: string): Promise<{ readonly decision: RuleDecision; readonly end: ChainEnd | null }>;
  /** Writes what was decided, as of the entry with this `seq`. */
  save(decision: RuleDecision, seq: number): Promise<void>;
};
