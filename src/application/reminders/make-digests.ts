import { businessDateOf } from "#domain/calendar/dates.ts";
import { isWorkingDay, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import type { NoticeChannel } from "#domain/reminders/notice.ts";
import { instantAt } from "#domain/reminders/time-of-day.ts";
import { composeDigest, type DigestDesk } from "./compose-digest.ts";
import type { OpenNotices } from "./notice-book.ts";
import type { NoticeChannels } from "./send-notice.ts";

/** What the jobs take. */
export type NoticeDesk = DigestDesk & {
  readonly openNotices: OpenNotices;
  readonly calendar: WorkingCalendar;
  readonly channels: NoticeChannels;
};

/** A server that stops in the middle of composing leaves the rest to another one after so long. */
const claimMs = 5 * 60_000;

/**
 * Makes the digests of today once it is time on a working day: one for everybody who chose to be reminded and owes something.
 * Each is kept once however often it is begun, so that a restart goes on where it stopped.
 */
export async function makeDigests(desk: NoticeDesk): Promise<void> {
  const { openNotices, calendar, channels, reminderRules } = desk;
  const now = await openNotices((book) => book.now());
  const day = businessDateOf(now);
  const dueAt = instantAt(day, reminderRules.digestAt);
  if (!isWorkingDay(calendar, day) || now < dueAt) return;
  const until = new Date(Date.parse(now) + claimMs).toISOString();
  if (!(await openNotices((book) => book.claimDigest(day, dueAt, { now, until })))) return;
  const open = (Object.keys(channels) as NoticeChannel[]).filter((name) => channels[name] !== null);
  const recipients = await openNotices((book) => book.recipients(open, day));
  const faults: unknown[] = [];
  for (const recipient of recipients) {
    await composeDigest(desk, recipient, { day, at: now })
      .then((notice) => notice && openNotices((book) => book.keep(notice)))
      .catch((fault: unknown) => faults.push(fault));
  }
  // Whoever can be told is told; the others are tried again once the claim has run out.
  if (faults.length > 0) throw new AggregateError(faults, "some digests could not be made");
  await openNotices((book) => book.finishDigest(day));
}
