import { failedSentence } from "#domain/access/lock-out.ts";
import { longestPassword, reasonNotPassword } from "#domain/access/password.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { SignedIn } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";
import { takeTry } from "./take-try.ts";

/** The password of today, and the one from now on. */
export type ChangePasswordInput = { readonly currentPassword: string; readonly newPassword: string };

/**
 * Changes the password of one's own account and ends its other sessions.
 *
 * @throws {Refusal} `invalid` for a wrong current password or a new one against the rules; `wrong-state` while the
 * second factor is owed, or while locked
 */
export async function changePassword(
  desk: IdentityDesk,
  signedIn: SignedIn,
  input: ChangePasswordInput,
): Promise<void> {
  if (signedIn.secondFactor === "owed" || signedIn.secondFactor === "enrol") {
    throw new Refusal("wrong-state", "请先完成动态口令验证，再修改密码。");
  }
  refuseIf(reasonNotPassword(input.newPassword, signedIn.login));
  if (input.newPassword === input.currentPassword) {
    throw new Refusal("invalid", "新密码不能与当前密码相同，请换一个。", "newPassword");
  }
  const taken = await desk.openIdentity("act", (books) => takeTry(books, signedIn.account));
  const current = input.currentPassword.slice(0, longestPassword + 1);
  const right = await desk.hasher.verify(taken?.credential.passwordHash ?? null, current);
  if (!taken || !right) {
    const sentence = taken ? failedSentence("当前密码不正确", taken.tries) : "当前密码不正确，请核对后重试。";
    throw new Refusal("invalid", sentence, "currentPassword");
  }
  const hash = await desk.hasher.hash(input.newPassword);
  await desk.openIdentity("act", async (books) => {
    await books.credentials.setPassword(signedIn.account, { hash, mustChange: false, at: await books.now() });
    await books.sessions.endAllOf(signedIn.account, signedIn.session);
  });
}
