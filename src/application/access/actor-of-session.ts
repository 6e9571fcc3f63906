import type { Actor } from "#domain/access/actor.ts";
import { type SecondFactorState, secondFactorState } from "#domain/access/second-factor.ts";
import { isAlive, isNoteDue } from "#domain/access/session-life.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { isActiveOn } from "#domain/parties/post.ts";
import { actorOf } from "#domain/parties/reach-of-post.ts";
import type { IdentityDesk } from "./identity-desk.ts";
import type { FoundSession, HeldPost } from "./session-book.ts";

/** A signed-in browser: the account, the post acted in, and what it still owes before anything is open to it. */
export type SignedIn = {
  readonly account: string;
  readonly person: string;
  readonly login: string;
  /** The session's id; not the token. */
  readonly session: string;
  /** Null while no post is chosen, or the account holds none today. */
  readonly actor: Actor | null;
  readonly csrf: string;
  readonly mustChangePassword: boolean;
  readonly secondFactor: SecondFactorState;
  /** True while a new password or a second factor is owed: nothing else is open until then. */
  readonly restricted: boolean;
};

/** Tells who a session token belongs to; null when it is unknown or the session has ended. */
export async function actorOfSession(
  desk: Pick<IdentityDesk, "openIdentity" | "tokens">,
  token: string,
): Promise<SignedIn | null> {
  const id = desk.tokens.idOf(token);
  return desk.openIdentity("page", async (books) => {
    const found = await books.sessions.find(id);
    if (!found || found.disabled) return null;
    const now = await books.now();
    if (!isAlive(found.session, now)) return null;
    if (isNoteDue(found.session.seenAt, now)) await books.sessions.noteSeen(id, now);
    return signedInOf(found, businessDateOf(now));
  });
}

/** What a found session amounts to on that day. */
export function signedInOf(found: FoundSession, today: BusinessDate): SignedIn {
  const { session } = found;
  const posts = postsOn(found, today);
  const acting = posts.find(({ post }) => post.id === session.post);
  const secondFactor = secondFactorState({
    roles: posts.map(({ post }) => post.role),
    enrolled: found.enrolled,
    given: session.secondFactor,
    // The mark comes with every session that is found, so that no page can forget to ask for it.
    demonstration: found.demonstration,
  });
  return {
    account: session.account,
    person: found.person,
    login: found.login,
    session: session.id,
    actor: acting ? actorOf(acting.post, acting.holder) : null,
    csrf: session.csrf,
    mustChangePassword: found.mustChangePassword,
    secondFactor,
    restricted: found.mustChangePassword || secondFactor === "enrol" || secondFactor === "owed",
  };
}

/** The posts held on that day. */
export function postsOn(found: FoundSession, today: BusinessDate): readonly HeldPost[] {
  return found.posts.filter(({ post }) => isActiveOn(post, today));
}
