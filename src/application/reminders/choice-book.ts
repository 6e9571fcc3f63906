import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { NoticeChannel, NoticeState } from "#domain/reminders/notice.ts";

/** Where somebody chose to be reminded outside. */
export type Choice = { readonly channel: NoticeChannel; readonly addressSealed: string | null };

/** A notice as its holder reads of it. */
export type NoticeLine = {
  readonly id: string;
  readonly day: BusinessDate;
  readonly channel: NoticeChannel;
  readonly state: NoticeState;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly readAt: Instant | null;
  /** Why it did not arrive, or has not yet. */
  readonly reason: string | null;
};

/** Port: the choices of the actor and of the actor's body, inside one transaction. */
export type ChoiceBook = {
  find(holder: string): Promise<Choice | null>;
  /** Keeps a choice in place of the one before; null takes it back. */
  keep(holder: string, choice: (Choice & { readonly at: Instant }) | null): Promise<void>;
  /** The last notices to the actor and the actor's body, latest first. */
  notices(most: number): Promise<readonly NoticeLine[]>;
  /** Notes that what was delivered to the actor was read. */
  noteNoticesRead(at: Instant): Promise<void>;
};
