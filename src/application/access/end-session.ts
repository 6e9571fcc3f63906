import { Refusal } from "#domain/refusal.ts";
import type { SignedIn } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";

/** Ends another session of one's own account. @throws {Refusal} `not-found` when it is not one's own */
export async function endSession(
  desk: Pick<IdentityDesk, "openIdentity">,
  signedIn: SignedIn,
  session: string,
): Promise<void> {
  const ended = await desk.openIdentity("act", (books) => books.sessions.end(signedIn.account, session));
  if (!ended) throw new Refusal("not-found", "这个登录已经结束，请刷新后核对。");
}
