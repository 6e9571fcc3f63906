import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { refuseIf } from "#domain/refusal.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Whose password is issued anew; a lost device is taken away with it where asked. */
export type IssuePasswordInput = { readonly account: string; readonly secondFactorToo: boolean };

/**
 * Issues an initial password to be handed over once: it must be changed at the first sign-in, locks and sessions
 * end. The act is recorded before the secret is changed.
 *
 * @throws {Refusal} `not-permitted`, `not-found`
 */
export async function issueInitialPassword(
  desk: AccountDesk,
  actor: Actor,
  command: Command<IssuePasswordInput>,
): Promise<{ readonly password: string }> {
  refuseIf(reasonNotToAdminister(actor, "password-reset"));
  const { account, secondFactorToo } = command.input;
  const password = desk.hasher.oneTime();
  const hash = await desk.hasher.hash(password);
  await desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act: "password-reset", account, actor, command }, () => ({ secondFactorToo })),
  );
  await desk.openIdentity("act", async (books) => {
    await books.credentials.setPassword(account, { hash, mustChange: true, at: await books.now() });
    if (secondFactorToo) await books.credentials.setTotp(account, null);
    await books.sessions.endAllOf(account, null);
  });
  return { password };
}
