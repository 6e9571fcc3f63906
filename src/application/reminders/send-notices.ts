import { nextTry } from "#domain/reminders/notice.ts";
import { isQuiet } from "#domain/reminders/time-of-day.ts";
import type { NoticeDesk } from "./make-digests.ts";
import type { DueNotice, NoticeOutcome } from "./notice-book.ts";
import { NoticeNotAccepted } from "./send-notice.ts";

/** No channel takes so long over one notice (each bounds the whole of it); after it another server takes the notice up. */
const claimMs = 2 * 60_000;

/** Sends what is due, one after another, until nothing is. What fails is tried again with growing pauses, then given up. */
export async function sendNotices(
  desk: Pick<NoticeDesk, "openNotices" | "channels" | "reminderRules">,
): Promise<void> {
  for (;;) {
    const due = await desk.openNotices(async (book) => {
      const now = await book.now();
      const until = new Date(Date.parse(now) + claimMs).toISOString();
      return book.claimNotice({ now, until, quiet: isQuiet(now, desk.reminderRules.quiet) });
    });
    if (!due) return;
    const failure = await failureOf(desk, due);
    await desk.openNotices(async (book) => {
      const now = await book.now();
      const outcome: NoticeOutcome =
        failure === null ? { deliveredAt: now } : { reason: failure, nextTryAt: nextTry(now, due.tries + 1) };
      await book.noteOutcome(due.id, outcome);
    });
  }
}

async function failureOf({ channels }: Pick<NoticeDesk, "channels">, due: DueNotice): Promise<string | null> {
  const send = channels[due.channel];
  if (!send) return "这种提醒方式已经停用";
  if (due.channel === "mail" && due.to === null) return "邮箱地址已经删除";
  try {
    await send(due);
    return null;
  } catch (error) {
    return error instanceof NoticeNotAccepted ? error.message : "发送时出现问题";
  }
}
