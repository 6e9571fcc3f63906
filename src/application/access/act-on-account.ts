import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { type Moment, momentOf, record } from "#application/ledger/record.ts";
import { type Account, type AccountPayloads, evolveAccount } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import {
  type administeringRoles,
  isSystemAdministrator,
  reasonNotLastAdministrator,
  reasonNotToAdminister,
} from "#domain/access/administration.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { AccountWithLogin } from "./account-book.ts";

/** The acts that are done through a post; `recovered` is done at the server itself. */
export type AdministeringAct = keyof typeof administeringRoles;

/** Who does what to which account. */
export type AccountAct<N extends AdministeringAct> = {
  readonly act: N;
  readonly account: string;
  readonly actor: Actor;
  readonly command: Command<unknown>;
};

/** What is recorded, from the locked account and the moment. */
export type PayloadOf<N extends AdministeringAct> = (
  account: AccountWithLogin,
  moment: Moment,
) => AccountPayloads[N] | Promise<AccountPayloads[N]>;

/**
 * Does one act to one account: permission, lock, decide, append, fold, save. The same act sent twice is one act.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `wrong-state` where it would take the last administrator away
 */
export async function actOnAccount<N extends AdministeringAct>(
  books: Books,
  asked: AccountAct<N>,
  payloadOf: PayloadOf<N>,
): Promise<Account> {
  refuseIf(reasonNotToAdminister(asked.actor, asked.act));
  const held = await books.accounts.hold(asked.account);
  if (!held) throw new Refusal("not-found", "没有这个账号，请刷新后核对。");
  const { login: _, ...before } = held.account;
  const known = await books.ledger.subjectOfAct(asked.command.actId);
  if (known) return before;
  const subject = { home: before.home, kind: "account", id: before.id } as const;
  const moment = await momentOf(books.ledger, subject, asked.command, held.end);
  const decision = { act: asked.act, version: 1, payload: await payloadOf(held.account, moment) };
  const entry = await record(books.ledger, moment, decision, asked);
  const after = evolveAccount(before.id, before, entry);
  await refuseToLoseTheLast(books, { before, after }, moment.today);
  await books.accounts.save(after, entry.seq);
  return after;
}

async function refuseToLoseTheLast(
  books: Books,
  change: { readonly before: Account; readonly after: Account },
  today: BusinessDate,
): Promise<void> {
  if (!isSystemAdministrator(change.before, today)) return;
  const { accounts } = await books.accounts.list({ role: "system-admin", offset: 0, limit: 100 });
  const remain = accounts.some((one) => one.id !== change.before.id && isSystemAdministrator(one, today));
  refuseIf(reasonNotLastAdministrator(change.before, change.after, { remain, today }));
}
