import { tidyLogin } from "#domain/access/login.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { isActiveOn } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";
import type { GroundBooks } from "./identity-books.ts";
import type { GroundDesk } from "./identity-desk.ts";
import { recordAtGround, terminalActor } from "./record-at-ground.ts";

/** A password to be shown once, at the terminal. */
export type Recovered = { readonly login: string; readonly password: string };

/**
 * Recovers a lost administrator from the terminal of the server: a one-time password, no second factor, no lock, no
 * session; recorded in the account's ledger.
 *
 * @throws {Refusal} `not-found` for a login that is no administrator's
 */
export async function recoverAdministrator(desk: GroundDesk, login: string): Promise<Recovered> {
  const password = desk.hasher.oneTime();
  const hash = await desk.hasher.hash(password);
  return desk.openGround(async (books) => {
    const account = await administrator(books, tidyLogin(login));
    const subject = { home: account.home, kind: "account", id: account.id } as const;
    const decision = { act: "recovered", version: 1, payload: {} };
    const actId = desk.newId("act");
    const entry = await recordAtGround(books, subject, { decision, actor: terminalActor, actId });
    const { login: name, ...state } = account;
    await books.accounts.save(state, entry.seq);
    await books.credentials.setPassword(account.id, { hash, mustChange: true, at: entry.times.received });
    await books.credentials.setTotp(account.id, null);
    await books.sessions.endAllOf(account.id, null);
    return { login: name, password };
  });
}

async function administrator(books: GroundBooks, login: string) {
  const found = await books.accounts.findByLogin(login);
  const held = found ? await books.accounts.hold(found.id) : null;
  const today = businessDateOf(await books.ledger.now());
  const administers = held?.account.posts.some(
    (post) => (post.role === "system-admin" || post.role === "security-admin") && isActiveOn(post, today),
  );
  if (!held || !administers || held.account.disabled) {
    throw new Refusal("not-found", "没有使用这个登录名且在岗的管理员，请核对登录名。");
  }
  return held.account;
}
