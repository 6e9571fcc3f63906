import type { Actor } from "#domain/access/actor.ts";
import { readingKey } from "#domain/reminders/reminder.ts";
import { pressingMatters } from "./owed-matters.ts";
import type { ReminderDesk } from "./view-reminders.ts";

/**
 * 已读: notes these reminders as read by the person in this post. What stands no more is forgotten, and what never stood is not noted.
 * How somebody reads is theirs and no act on record.
 */
export function readReminders(
  { openBooks, reminderRules }: ReminderDesk,
  actor: Actor,
  keys: readonly string[],
): Promise<void> {
  return openBooks(actor, "page", async (books) => {
    const now = await books.ledger.now();
    const asked = { actor, now, rules: reminderRules };
    const matters = await pressingMatters(books, asked);
    const standing = matters.map(({ id, kind }) => readingKey(id, kind));
    // Who reads here has seen what was sent outside.
    await books.choices.noteNoticesRead(now);
    const read = new Set([...(await books.reminders.readKeys()), ...keys]);
    await books.reminders.noteRead(
      standing.filter((key) => read.has(key)),
      now,
    );
  });
}
