import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Ends every session of somebody's account. @throws {Refusal} `not-permitted`, `not-found` */
export async function endSessionsOfAccount(
  desk: AccountDesk,
  actor: Actor,
  command: Command<{ readonly account: string }>,
): Promise<void> {
  const { account } = command.input;
  await desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act: "sessions-ended", account, actor, command }, () => ({})),
  );
  await desk.openIdentity("act", (books) => books.sessions.endAllOf(account, null));
}
