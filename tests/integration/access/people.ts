import { actorOfSession } from "#application/access/actor-of-session.ts";
import { givePost } from "#application/access/give-post.ts";
import { openAccount } from "#application/access/open-account.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Installed } from "#main/open-installation.ts";

/** The password of every account here. */
export const password = "海棠-铁锤-河流-1987";

/** A browser that is signed in. */
export type Browser = {
  readonly token: string;
  readonly csrf: string;
  readonly session: string;
  readonly account: string;
  readonly post: string;
};

/** A post to give to a new account. */
export type NewPost = {
  readonly login: string;
  readonly role: Role;
  readonly organisation?: string | undefined;
  readonly enterprise?: string | undefined;
};

/** Opens an account with one post and a password of its own. */
export async function appoint(installed: Installed, admin: Actor, post: NewPost) {
  const { login, role, organisation = null, enterprise = null } = post;
  const opened = { login, name: `示例${login}`, phone: null, home: "140406" };
  const { account } = await openAccount(installed.accounts, admin, {
    actId: crypto.randomUUID(),
    input: opened,
  });
  const place = { role, organisation, enterprise, certificate: `示例证${login}` };
  const given = await givePost(installed.accounts, admin, {
    actId: crypto.randomUUID(),
    input: { account, ...place, from: null, until: null, standing: null },
  });
  await ownPassword(installed, account);
  return { account, post: given.posts[0]?.id ?? "" };
}

let hash: string | null = null;

async function ownPassword({ identity }: Installed, account: string): Promise<void> {
  const known = hash ?? (await identity.hasher.hash(password));
  hash = known;
  await identity.openIdentity("act", async (books) =>
    books.credentials.setPassword(account, { hash: known, mustChange: false, at: await books.now() }),
  );
}

/** A session of the account, begun without the work of a password; the second factor was given unless said otherwise. */
export async function browserOf(
  { identity }: Installed,
  holder: { readonly account: string; readonly post: string },
  secondFactor = true,
): Promise<Browser> {
  const { token, id, csrf } = identity.tokens.issue();
  await identity.openIdentity("act", async (books) => {
    const now = await books.now();
    const expiresAt = new Date(Date.parse(now) + 3_600_000).toISOString();
    const times = { createdAt: now, seenAt: now, expiresAt };
    await books.sessions.insert({ id, ...holder, csrf, ...times, secondFactor, userAgent: "test" });
  });
  return { token, csrf, session: id, ...holder };
}

/** The actor that the browser acts as. */
export async function actorAt(installed: Installed, { token }: Browser): Promise<Actor> {
  const actor = (await actorOfSession(installed.identity, token))?.actor;
  if (!actor) throw new Error("the browser acts in no post");
  return actor;
}
