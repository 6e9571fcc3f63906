import { readCalendar } from "#adapters/catalogue/calendar-files.ts";
import { robotNotices } from "#adapters/notices/robot-notices.ts";
import { smtpNotices } from "#adapters/notices/smtp-notices.ts";
import { noticesOn } from "#adapters/postgres/notices.queries.ts";
import { makeDigests, type NoticeDesk } from "#application/reminders/make-digests.ts";
import { sendNotices } from "#application/reminders/send-notices.ts";
import type { NoticeSettings } from "#settings.ts";
import { calendarFolder } from "./catalogue-folder.ts";
import type { Installed } from "./open-installation.ts";
import { type Rounds, startRounds } from "./rounds.ts";

/** Milliseconds between two looks at what is due. */
const pauseMs = 20_000;

/** What the jobs of reminding take, on an installation whose settings open a channel. */
export async function noticeDeskOf(installed: Installed, settings: NoticeSettings): Promise<NoticeDesk> {
  const { database, identity, clock, openBooks, reminderRules, newId } = installed;
  return {
    ...{ openBooks, reminderRules, newId, publicUrl: settings.publicUrl },
    openNotices: noticesOn(database, identity.secrets, clock),
    calendar: await readCalendar(calendarFolder),
    channels: {
      mail: settings.smtp && smtpNotices(settings.smtp),
      group: settings.robot && robotNotices(settings.robot),
    },
  };
}

/** One look: makes the digests that are due, then sends what waits. */
export async function remindOnce(desk: NoticeDesk): Promise<void> {
  await makeDigests(desk);
  await sendNotices(desk);
}

/** Reminds round after round. What was not sent when it stops is sent by the next start. */
export function startReminding(desk: NoticeDesk, fault: (error: unknown) => void): Rounds {
  return startRounds({ round: () => remindOnce(desk), pauseMs, fault, lastAtStop: false });
}
