import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import { evolveAccount } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToAdminister } from "#domain/access/administration.ts";
import { reasonNotLogin, tidyLogin } from "#domain/access/login.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Who the account is for, and the unit that keeps it. */
export type OpenAccountInput = {
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly home: string;
};

/** An account with a password to be handed over once; null where the act had been done before. */
export type OpenedAccount = { readonly account: string; readonly password: string | null };

/**
 * Opens an account with an initial password, which must be changed at the first sign-in.
 *
 * @throws {Refusal} `not-permitted`; `duplicate` for a login in use; `invalid` or `incomplete` input
 */
export async function openAccount(
  desk: AccountDesk,
  actor: Actor,
  command: Command<OpenAccountInput>,
): Promise<OpenedAccount> {
  refuseIf(reasonNotToAdminister(actor, "account-opened"));
  const input = checked(command.input);
  const password = desk.hasher.oneTime();
  const hash = await desk.hasher.hash(password);
  const opened = await desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) return { id: known.id, anew: false };
    const id = desk.newId("ac");
    const person = await books.persons.register({ name: input.name, phone: input.phone }, input.home);
    const moment = await momentOf(books.ledger, { home: input.home, kind: "account", id }, command, null);
    const payload = { home: input.home, person };
    const decision = { act: "account-opened", version: 1, payload };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    await books.accounts.insert(evolveAccount(id, null, entry), input.login);
    return { id, anew: true };
  });
  if (!opened.anew) return { account: opened.id, password: null };
  await desk.openIdentity("act", async (books) =>
    books.credentials.setPassword(opened.id, { hash, mustChange: true, at: await books.now() }),
  );
  return { account: opened.id, password };
}

function checked(input: OpenAccountInput): OpenAccountInput {
  const login = tidyLogin(input.login);
  refuseIf(reasonNotLogin(login));
  const name = input.name.trim();
  if (name.length < 2) throw new Refusal("incomplete", "请填写姓名（至少 2 个字）。", "name");
  if (placeOfCode(input.home)?.home !== input.home) {
    throw new Refusal("invalid", "请选择账号所属的市或者县（区）。", "home");
  }
  return { ...input, login, name, phone: input.phone?.trim() || null };
}
