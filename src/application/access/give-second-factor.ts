import { failedSentence, noTries, type Tries } from "#domain/access/lock-out.ts";
import { Refusal } from "#domain/refusal.ts";
import type { SignedIn } from "./actor-of-session.ts";
import type { IdentityBooks } from "./identity-books.ts";
import type { IdentityDesk } from "./identity-desk.ts";
import { totpPlace } from "./offer-second-factor.ts";
import { takeTry } from "./take-try.ts";

/**
 * Takes a one-time code: proves the device the first time, opens the session every time. A code is taken once; wrong
 * ones count with wrong passwords.
 *
 * @throws {Refusal} `invalid` for a wrong or used code, `wrong-state` while locked or without a device
 */
export async function giveSecondFactor(desk: IdentityDesk, signedIn: SignedIn, code: string): Promise<void> {
  const failed = await desk.openIdentity("act", (books) => check(desk, books, { signedIn, code }));
  if (failed) throw new Refusal("invalid", failedSentence("动态口令不正确或者已经用过", failed), "code");
}

/** Null when the code was right; else what is left, once the failure is counted and committed. */
async function check(
  desk: IdentityDesk,
  books: IdentityBooks,
  given: { readonly signedIn: SignedIn; readonly code: string },
): Promise<Tries | null> {
  const { account, session } = given.signedIn;
  const taken = await takeTry(books, account);
  if (!taken?.credential.sealedTotp) {
    throw new Refusal("wrong-state", "还没有绑定动态口令，请先用手机上的口令应用扫码绑定。");
  }
  const secret = desk.secrets.open(taken.credential.sealedTotp, totpPlace(account));
  const time = { now: await books.now(), after: taken.credential.totpLastStep };
  const step = desk.totp.stepOf(secret, given.code.replace(/\s/g, ""), time);
  if (step === null) return taken.tries;
  await books.credentials.saveTotpStep(account, step);
  await books.credentials.saveTries(account, noTries);
  await books.sessions.setSecondFactor(session);
  return null;
}
