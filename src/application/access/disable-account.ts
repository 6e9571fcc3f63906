import type { Command } from "#application/ledger/command.ts";
import type { Account } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { Refusal } from "#domain/refusal.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Which account, and why; the reason is about a person and is encrypted with that person's key. */
export type DisableAccountInput = { readonly account: string; readonly reason: string };

/**
 * Disables an account: its sessions open nothing from the next page on.
 *
 * @throws {Refusal} `not-permitted`, `not-found`, `incomplete` without a reason, `wrong-state` when it is disabled already
 */
export function disableAccount(
  desk: AccountDesk,
  actor: Actor,
  command: Command<DisableAccountInput>,
): Promise<Account> {
  return setDisabled(desk, actor, { command, act: "account-disabled" });
}

/** Opens a disabled account again, with its password and posts as they were. @throws {Refusal} as `disableAccount` */
export function enableAccount(
  desk: AccountDesk,
  actor: Actor,
  command: Command<DisableAccountInput>,
): Promise<Account> {
  return setDisabled(desk, actor, { command, act: "account-enabled" });
}

async function setDisabled(
  desk: AccountDesk,
  actor: Actor,
  asked: {
    readonly command: Command<DisableAccountInput>;
    readonly act: "account-disabled" | "account-enabled";
  },
): Promise<Account> {
  const { act, command } = asked;
  const { account, reason } = command.input;
  const changed = await desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act, account, actor, command }, async (held) => {
      if (held.disabled === (act === "account-disabled")) {
        throw new Refusal("wrong-state", `这个账号已经${held.disabled ? "停用" : "在用"}，不必再办理。`);
      }
      if (reason.trim().length < 2) throw new Refusal("incomplete", "请写明理由。", "reason");
      return { sealedReason: await books.persons.seal(held.person, reason.trim()) };
    }),
  );
  if (changed.disabled) await desk.openIdentity("act", (books) => books.sessions.endAllOf(account, null));
  return changed;
}
