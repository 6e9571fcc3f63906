import type { SignedIn } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";

/** Ends the session; its token opens nothing from now on. */
export async function signOut(desk: Pick<IdentityDesk, "openIdentity">, signedIn: SignedIn): Promise<void> {
  await desk.openIdentity("act", (books) => books.sessions.end(signedIn.account, signedIn.session));
}
