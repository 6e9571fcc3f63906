import { Secret, TOTP } from "otpauth";
import { argon2Hasher } from "#adapters/identity/argon2-hasher.ts";
import { otpauthDevice } from "#adapters/identity/otpauth-device.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { sessionTokens } from "#adapters/identity/session-tokens.ts";
import { strangerTries } from "#adapters/identity/stranger-tries.ts";
import { groundOn, identityOn } from "#adapters/postgres/identity.queries.ts";
import type { ClockOffset } from "#adapters/postgres/ledger.queries.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import { actorOfSession, type SignedIn } from "#application/access/actor-of-session.ts";
import { choosePost } from "#application/access/choose-post.ts";
import { giveSecondFactor } from "#application/access/give-second-factor.ts";
import type { AccountDesk, GroundDesk, IdentityDesk } from "#application/access/identity-desk.ts";
import { offerSecondFactor } from "#application/access/offer-second-factor.ts";
import { setUpInstallation } from "#application/access/set-up-installation.ts";
import { signIn } from "#application/access/sign-in.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { newId } from "#main/identifiers.ts";
import { openTestDatabase, type TestDatabase } from "./database.ts";

/** The first administrator of the tests' installation. */
export const first = { login: "admin1", password: "海棠-铁锤-河流-1987" } as const;

/** A database with accounts, and the desks that deal with them. */
export type IdentityWorld = TestDatabase & {
  readonly clock: ClockOffset;
  readonly identity: IdentityDesk;
  readonly accounts: AccountDesk;
  readonly ground: GroundDesk;
};

/** Opens a database with nothing set up. */
export async function openIdentityWorld(): Promise<IdentityWorld> {
  const opened = await openTestDatabase();
  const clock: ClockOffset = { ms: 0 };
  const secrets = secretBoxWith(new Uint8Array(32).fill(5));
  const hasher = await argon2Hasher();
  const openIdentity = identityOn(opened.database, secrets, clock);
  const openBooks = booksOn(opened.database, { secrets, offset: clock, catalogue: [] });
  return {
    ...opened,
    clock,
    identity: {
      openIdentity,
      hasher,
      tokens: sessionTokens,
      totp: otpauthDevice,
      secrets,
      strangers: strangerTries(),
    },
    accounts: { openBooks, openIdentity, hasher, newId },
    ground: { openGround: groundOn(opened.database, secrets, clock), hasher, newId },
  };
}

/** Sets the installation up for 潞城区 with the first administrator. */
export async function setUpFirst(world: IdentityWorld): Promise<void> {
  const gate = { accepts: (code: string) => code === "CODE", close: () => undefined };
  const input = { code: "CODE", placeCode: "140406", name: "示例管理员", ...first };
  await setUpInstallation({ ...world.ground, gate, demo: false }, input);
}

/** The session as its next page would find it. */
export async function nextPage(world: IdentityWorld, token: string): Promise<SignedIn> {
  const signedIn = await actorOfSession(world.identity, token);
  if (!signedIn) throw new Error("the session has ended");
  return signedIn;
}

/** The code that an authenticator with this secret shows now. */
export function codeNow(world: IdentityWorld, secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + world.clock.ms });
}

/** Signs the first administrator in with both factors, enrolling a device; acts in the post of the role. */
export async function administrator(world: IdentityWorld, role: Role): Promise<Actor> {
  const { token, signedIn } = await signIn(world.identity, first);
  if (signedIn.secondFactor === "enrol")
    deviceOf.set(world, (await offerSecondFactor(world.identity, signedIn)).secret);
  // A code is taken once: the clock goes to the next one.
  else world.clock.ms += 60_000;
  await giveSecondFactor(world.identity, signedIn, codeNow(world, deviceOf.get(world) ?? ""));
  const posts = await world.identity.openIdentity("page", (books) => books.accounts.find(signedIn.account));
  const post = posts?.posts.find((one) => one.role === role);
  const { actor } = await choosePost(world.identity, await nextPage(world, token), post?.id ?? "");
  if (!actor) throw new Error("the administrator acts in no post");
  return actor;
}

const deviceOf = new WeakMap<IdentityWorld, string>();
