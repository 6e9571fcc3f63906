import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import { noTries } from "#domain/access/lock-out.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Ends the lock after failed tries. @throws {Refusal} `not-permitted`, `not-found` */
export async function unlockAccount(
  desk: AccountDesk,
  actor: Actor,
  command: Command<{ readonly account: string }>,
): Promise<void> {
  const { account } = command.input;
  await desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act: "account-unlocked", account, actor, command }, () => ({})),
  );
  await desk.openIdentity("act", (books) => books.credentials.saveTries(account, noTries));
}
