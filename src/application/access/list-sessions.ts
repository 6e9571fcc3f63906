import { isAlive } from "#domain/access/session-life.ts";
import type { SignedIn } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";
import type { KeptSession } from "./session-book.ts";

/** The living sessions of one's own account, the last used first. */
export function listSessions(
  desk: Pick<IdentityDesk, "openIdentity">,
  signedIn: SignedIn,
): Promise<readonly KeptSession[]> {
  return desk.openIdentity("page", async (books) => {
    const now = await books.now();
    return (await books.sessions.listOf(signedIn.account)).filter((session) => isAlive(session, now));
  });
}
