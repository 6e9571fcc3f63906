import {
  failedSentence,
  forgiven,
  noTries,
  reasonNotToTry,
  type Tries,
  tried,
} from "#domain/access/lock-out.ts";
import { tidyLogin } from "#domain/access/login.ts";
import { longestPassword } from "#domain/access/password.ts";
import { endOfSession, idleHours } from "#domain/access/session-life.ts";
import { businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { isActiveOn } from "#domain/parties/post.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { AccountWithLogin } from "./account-book.ts";
import { type SignedIn, signedInOf } from "./actor-of-session.ts";
import type { IdentityBooks } from "./identity-books.ts";
import type { IdentityDesk } from "./identity-desk.ts";
import { type TakenTry, takeTry } from "./take-try.ts";

/** What somebody who wants to sign in gives. */
export type SignInInput = {
  readonly login: string;
  readonly password: string;
  readonly userAgent?: string | undefined;
};

/** A session begun: the token goes into the browser's cookie and is kept nowhere else. */
export type BegunSession = {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly signedIn: SignedIn;
};

type Taken = {
  readonly account: AccountWithLogin | null;
  readonly taken: TakenTry | null;
  readonly tries: Tries;
};

/**
 * Signs in with login and password. Unknown logins, wrong passwords and disabled accounts get the same answer after
 * the same work. A second factor or a new password may still be owed; the session is restricted until then.
 *
 * @throws {Refusal} `invalid` with the tries that are left, `wrong-state` while locked
 */
export async function signIn(desk: IdentityDesk, input: SignInInput): Promise<BegunSession> {
  const login = tidyLogin(input.login);
  const { account, taken, tries } = await desk.openIdentity("act", (books) => take(desk, books, login));
  const password = input.password.slice(0, longestPassword + 1);
  const right = await desk.hasher.verify(taken?.credential.passwordHash ?? null, password);
  if (!right || !account || !taken || account.disabled) {
    throw new Refusal("invalid", failedSentence("登录名或者密码不正确", tries), "password");
  }
  return desk.openIdentity("act", (books) =>
    begin(desk, books, { account, taken, userAgent: input.userAgent }),
  );
}

async function take(desk: IdentityDesk, books: IdentityBooks, login: string): Promise<Taken> {
  const account = await books.accounts.findByLogin(login);
  const taken = account ? await takeTry(books, account.id) : null;
  if (taken) return { account, taken, tries: taken.tries };
  const now = await books.now();
  const before = desk.strangers.of(login);
  refuseIf(reasonNotToTry(before, now));
  const tries = tried(before, now);
  desk.strangers.note(login, tries);
  // The same statement as for a known login, on no row: the time it takes tells nothing.
  await books.credentials.saveTries("", tries);
  return { account: null, taken: null, tries };
}

type Beginning = {
  readonly account: AccountWithLogin;
  readonly taken: TakenTry;
  readonly userAgent: string | undefined;
};

async function begin(desk: IdentityDesk, books: IdentityBooks, beginning: Beginning): Promise<BegunSession> {
  const { account, taken, userAgent } = beginning;
  const now = await books.now();
  const { token, id, csrf } = desk.tokens.issue();
  const expiresAt = endOfSession(now);
  const unseenSince = new Date(Date.parse(now) - idleHours * 3_600_000).toISOString();
  await books.sessions.forgetEnded(account.id, { expired: now, unseenSince });
  await books.sessions.insert({
    id,
    account: account.id,
    post: account.posts.find((post) => isActiveOn(post, businessDateOf(now)))?.id ?? null,
    csrf,
    createdAt: now,
    seenAt: now,
    expiresAt,
    secondFactor: false,
    userAgent: userAgent?.slice(0, 200) ?? null,
  });
  const found = await books.sessions.find(id);
  if (!found) throw new Error("a session vanished while it was begun");
  const signedIn = signedInOf(found, businessDateOf(now));
  const owesCode = signedIn.secondFactor === "owed";
  await books.credentials.saveTries(account.id, owesCode ? forgiven(taken.tries) : noTries);
  return { token, expiresAt, signedIn };
}
