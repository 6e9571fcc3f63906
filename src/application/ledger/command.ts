import type { Instant } from "#domain/calendar/dates.ts";
import type { OnBehalf } from "#domain/ledger/entry.ts";

/** What every act brings from the client beside its input. */
export type Command<Input> = {
  /** Client-made: the same act sent twice is one act. */
  readonly actId: string;
  /** When it happened, as claimed; now when not given. */
  readonly happenedAt?: Instant | undefined;
  /** The device's clock, for acts entered without a network. */
  readonly deviceAt?: Instant | undefined;
  /** The `seq` of the record that the person saw. */
  readonly basedOnSeq?: number | undefined;
  readonly onBehalf?: OnBehalf | null | undefined;
  readonly input: Input;
};
