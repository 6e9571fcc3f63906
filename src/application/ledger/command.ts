import type { Instant } from "#domain/calendar/dates.ts";
import type { RecordedFor } from "./recorded-for.ts";

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
  /** For whom it is recorded (代录); absent when the actor acts for themselves. */
  readonly onBehalf?: RecordedFor | null | undefined;
  readonly input: Input;
};
