import type { Instant } from "#domain/calendar/dates.ts";

/** Port: what the actor has read in the post that is acting, inside one transaction. */
export type ReminderBook = {
  /** The reading keys that were noted last. */
  readKeys(): Promise<readonly string[]>;
  /** Notes these as read, in place of what was noted before. */
  noteRead(keys: readonly string[], at: Instant): Promise<void>;
};
