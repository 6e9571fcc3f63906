import type { OpenBooks } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";
import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";
import { noticeText } from "#domain/reminders/notice.ts";
import type { ReminderKind } from "#domain/reminders/reminder.ts";
import type { ReminderRules } from "#domain/reminders/reminder-rules.ts";
import type { NewNotice, Recipient } from "./notice-book.ts";
import { type Pressing, pressingMatters } from "./owed-matters.ts";

/** What composing takes. */
export type DigestDesk = {
  readonly openBooks: OpenBooks;
  readonly reminderRules: ReminderRules;
  readonly newId: NewId;
  /** Where the system is opened from outside. */
  readonly publicUrl: string;
};

/** The morning digest for one recipient; null when there is nothing to tell. Read as each of their posts reads it. */
export async function composeDigest(
  desk: DigestDesk,
  recipient: Recipient,
  on: { readonly day: BusinessDate; readonly at: Instant },
): Promise<NewNotice | null> {
  const matters = new Map<string, Pressing>();
  for (const { post, holder } of recipient.posts) {
    const actor = actorOf(post, holder);
    const asked = {
      ...{ actor, now: on.at, rules: desk.reminderRules },
      body: recipient.channel === "group",
    };
    const told = await desk.openBooks(actor, "job", (books) => pressingMatters(books, asked));
    for (const matter of told) matters.set(matter.id, matter);
  }
  if (matters.size === 0) return null;
  const all = [...matters.values()];
  const { holder, channel, person, posts } = recipient;
  const text = noticeText({
    body: channel === "group" ? (posts[0]?.holderName ?? null) : null,
    counts: countsOf(all),
    soonUntil: soonUntil(all),
    link: `${desk.publicUrl}/reminders`,
  });
  const urgent = all.some((matter) => isUrgent(matter, desk.reminderRules));
  return { id: desk.newId("nt"), kind: "digest", ...on, holder, channel, person, text, urgent };
}

/** What is owed on the day on which it arises, and what a limit in hours counts. */
function isUrgent({ about, dueAt }: Pressing, { urgentActs }: ReminderRules): boolean {
  return "act" in about && (urgentActs.includes(about.act) || Boolean(dueAt));
}

function countsOf(matters: readonly Pressing[]): Partial<Record<ReminderKind, number>> {
  const counts: Partial<Record<ReminderKind, number>> = {};
  for (const { kind } of matters) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function soonUntil(matters: readonly Pressing[]): BusinessDate | null {
  const days = matters.flatMap(({ kind, due }) => (kind === "soon" && due !== null ? [due] : []));
  return days.sort().at(-1) ?? null;
}
