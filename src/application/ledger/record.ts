import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Decision, Entry, OnBehalf, Times } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Command } from "./command.ts";
import type { ChainEnd, LedgerBook, Subject } from "./ledger-book.ts";

/** The moment of an act: read once, after the lock, and never before the previous entry. */
export type Moment = {
  readonly subject: Subject;
  readonly after: ChainEnd | null;
  readonly times: Times;
  readonly today: string;
};

/** Fixes the times of an act on a locked subject. @throws {Refusal} `conflict` when somebody acted since it was read; `invalid` for a claimed time in the future */
export async function momentOf(
  ledger: LedgerBook,
  subject: Subject,
  command: Command<unknown>,
  after: ChainEnd | null,
): Promise<Moment> {
  const seen = command.basedOnSeq;
  if (seen !== undefined && after && seen !== after.seq) {
    throw new Refusal("conflict", "这条记录刚刚有他人办理，请核对最新情况后再提交；您填写的内容没有丢失。");
  }
  const now = await ledger.now();
  const received = after && after.at > now ? after.at : now;
  const happened = command.happenedAt ?? received;
  if (Date.parse(happened) > Date.parse(received) + 5 * 60_000) {
    throw new Refusal("invalid", "发生时间不能晚于现在，请核对。", "happenedAt");
  }
  const times: Times = { happened, device: command.deviceAt ?? null, received };
  return { subject, after, times, today: businessDateOf(received) };
}

/** Appends the decision and gives back the entry to fold. */
export async function record(
  ledger: LedgerBook,
  moment: Moment,
  decision: Decision,
  by: { readonly actor: Actor; readonly command: Command<unknown>; readonly onBehalf?: OnBehalf | null },
): Promise<Entry> {
  const { entry } = await ledger.append({
    subject: moment.subject,
    after: moment.after,
    decision,
    actId: by.command.actId,
    actor: by.actor.person,
    post: by.actor.post,
    onBehalf: by.onBehalf ?? null,
    happenedAt: moment.times.happened,
    deviceAt: moment.times.device,
    at: moment.times.received,
  });
  return entry;
}
