import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { readingKey } from "#domain/reminders/reminder.ts";
import type { ReminderRules } from "#domain/reminders/reminder-rules.ts";
import { type Pressing, pressingMatters } from "./owed-matters.ts";

/** What reminding in the app needs. */
export type ReminderDesk = { readonly openBooks: OpenBooks; readonly reminderRules: ReminderRules };

/** A reminder as it is shown; `key` is what is sent back once it was read. */
export type Reminder = Pressing & { readonly key: string; readonly unread: boolean };

/** 提醒: what the post owes and is told of today, and what of it the person has not read in that post. */
export function viewReminders(
  { openBooks, reminderRules }: ReminderDesk,
  actor: Actor,
): Promise<{
  readonly reminders: readonly Reminder[];
  readonly unread: number;
  readonly today: BusinessDate;
  /** The moment of asking, where something listed is due at an hour. */
  readonly now: Instant | null;
}> {
  return openBooks(actor, "page", async (books) => {
    const now = await books.ledger.now();
    const matters = await pressingMatters(books, { actor, now, rules: reminderRules });
    const read = new Set(await books.reminders.readKeys());
    const reminders = matters.map((matter) => {
      const key = readingKey(matter.id, matter.kind);
      return { ...matter, key, unread: !read.has(key) };
    });
    return {
      reminders,
      unread: reminders.filter(({ unread }) => unread).length,
      today: businessDateOf(now),
      now: matters.some(({ dueAt }) => dueAt) ? now : null,
    };
  });
}
