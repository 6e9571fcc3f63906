import { businessDateOf } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { postsOn, type SignedIn, signedInOf } from "./actor-of-session.ts";
import type { IdentityDesk } from "./identity-desk.ts";

/** Chooses the post that the session acts in from now on. @throws {Refusal} `not-found` for a post not held today */
export function choosePost(
  desk: Pick<IdentityDesk, "openIdentity">,
  signedIn: SignedIn,
  post: string,
): Promise<SignedIn> {
  return desk.openIdentity("act", async (books) => {
    const found = await books.sessions.find(signedIn.session);
    const today = businessDateOf(await books.now());
    if (!found || !postsOn(found, today).some((held) => held.post.id === post)) {
      throw new Refusal("not-found", "您今天不在这个岗位上，请刷新后重新选择。", "post");
    }
    await books.sessions.setPost(signedIn.session, post);
    return signedInOf({ ...found, session: { ...found.session, post } }, today);
  });
}
