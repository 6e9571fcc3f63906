import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  administrator,
  codeNow,
  first,
  type IdentityWorld,
  nextPage,
  openIdentityWorld,
  setUpFirst,
} from "#tests/worlds/identity.ts";
import { actorOfSession } from "./actor-of-session.ts";
import { changePassword } from "./change-password.ts";
import { endSession } from "./end-session.ts";
import { givePost } from "./give-post.ts";
import { giveSecondFactor } from "./give-second-factor.ts";
import { listSessions } from "./list-sessions.ts";
import { offerSecondFactor } from "./offer-second-factor.ts";
import { openAccount } from "./open-account.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { whoAmI } from "./who-am-i.ts";

let world: IdentityWorld;
let expert: { login: string; password: string; account: string };
let count = 0;

beforeAll(async () => {
  world = await openIdentityWorld();
  await setUpFirst(world);
});
afterAll(() => world.close());

/** A fresh expert's account with an initial password. */
beforeEach(async () => {
  count += 1;
  const admin = await administrator(world, "system-admin");
  const login = `expert${count}`;
  const input = { login, name: "示例专家", phone: null, home: "140406" };
  const opened = await openAccount(world.accounts, admin, { actId: `open-${count}`, input });
  const post = { role: "expert", organisation: null, enterprise: null, certificate: null } as const;
  await givePost(world.accounts, admin, {
    actId: `give-${count}`,
    input: { ...post, account: opened.account, from: null, until: null, standing: null },
  });
  expert = { login, password: opened.password ?? "", account: opened.account };
});

const hours = (many: number) => many * 3_600_000;

describe("signing in", () => {
  it("begins a session that must first change an initial password, and then acts in the post", async () => {
    const { token, signedIn } = await signIn(world.identity, {
      ...expert,
      login: " EXPERT1 ".replace("1", `${count}`),
    });
    expect(signedIn).toMatchObject({
      mustChangePassword: true,
      restricted: true,
      secondFactor: "not-needed",
    });
    await changePassword(world.identity, signedIn, {
      currentPassword: expert.password,
      newPassword: "江河湖海-四个词连起来",
    });
    const page = await nextPage(world, token);
    expect(page).toMatchObject({ restricted: false, actor: { role: "expert", reach: { kind: "assigned" } } });
    const me = await whoAmI(world.identity, page.session);
    expect(me).toMatchObject({ personName: "示例专家", installation: { name: "潞城区", demo: false } });
    expect(me.posts).toMatchObject([{ roleLabel: "专家", reachLabel: "指派给本人的事项" }]);
  });

  it("answers unknown logins and wrong passwords alike, down to the tries that are left and the lock", async () => {
    const answers = async (login: string) => {
      const said: string[] = [];
      for (let attempt = 0; attempt < 6; attempt += 1) {
        const error = await signIn(world.identity, { login, password: "wrong password" }).catch(
          (one: Error) => one,
        );
        said.push((error as Error).message);
      }
      return said;
    };
    const known = await answers(expert.login);
    expect(known[0]).toContain("还可以试 4 次");
    expect(known[5]).toContain("15 分钟");
    expect(await answers(`nobody${count}`)).toEqual(known);
    await expect(signIn(world.identity, expert)).rejects.toMatchObject({ code: "wrong-state" });
    world.clock.ms += 16 * 60_000;
    expect((await signIn(world.identity, expert)).signedIn.login).toBe(expert.login);
  });

  it("takes no more tries at once than one after another", async () => {
    const attempts = Array.from({ length: 12 }, () =>
      signIn(world.identity, { login: expert.login, password: "wrong password" }).catch(
        (error: { code: string }) => error.code,
      ),
    );
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === "invalid")).toHaveLength(5);
    expect(codes.filter((code) => code === "wrong-state")).toHaveLength(7);
  });

  it("starts counting afresh after a right password", async () => {
    const wrong = () => signIn(world.identity, { login: expert.login, password: "wrong password" });
    for (let attempt = 0; attempt < 4; attempt += 1) await expect(wrong()).rejects.toThrow("不正确");
    await signIn(world.identity, expert);
    await expect(wrong()).rejects.toThrow("还可以试 4 次");
  });
});

describe("a session", () => {
  it("is kept as a hash, and its token opens nothing once signed out", async () => {
    const { token, signedIn } = await signIn(world.identity, expert);
    const kept = await world.database.transaction(
      { priority: "page", role: "owner", settings: {} },
      (session) => session.query("select * from session where token_hash = $1 or csrf = $1", [token]),
    );
    expect(kept.rows).toEqual([]);
    await signOut(world.identity, signedIn);
    expect(await actorOfSession(world.identity, token)).toBeNull();
    expect(await actorOfSession(world.identity, "made up")).toBeNull();
  });

  it("ends when left alone for eight hours, and after a day in any case", async () => {
    const idle = await signIn(world.identity, expert);
    world.clock.ms += hours(8);
    expect(await actorOfSession(world.identity, idle.token)).toBeNull();
    const used = await signIn(world.identity, expert);
    for (let passed = 0; passed < 23; passed += 1) {
      world.clock.ms += hours(1);
      expect(await actorOfSession(world.identity, used.token)).not.toBeNull();
    }
    world.clock.ms += hours(1);
    expect(await actorOfSession(world.identity, used.token)).toBeNull();
  });

  it("is seen and ended from another browser, one's own alone", async () => {
    const one = await signIn(world.identity, { ...expert, userAgent: "示例浏览器" });
    const other = await signIn(world.identity, expert);
    expect(await listSessions(world.identity, other.signedIn)).toHaveLength(2);
    const stranger = await signIn(world.identity, first);
    await expect(endSession(world.identity, stranger.signedIn, one.signedIn.session)).rejects.toMatchObject({
      code: "not-found",
    });
    await endSession(world.identity, other.signedIn, one.signedIn.session);
    expect(await actorOfSession(world.identity, one.token)).toBeNull();
    expect(await actorOfSession(world.identity, other.token)).not.toBeNull();
  });
});

describe("changing the password", () => {
  it("asks for the current one, keeps the rules, and ends the other sessions", async () => {
    const old = await signIn(world.identity, expert);
    const { token, signedIn } = await signIn(world.identity, expert);
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(world.identity, signedIn, { currentPassword, newPassword });
    await expect(change("not the password", "江河湖海-四个词连起来")).rejects.toMatchObject({
      field: "currentPassword",
    });
    await expect(change(expert.password, "short")).rejects.toMatchObject({ field: "newPassword" });
    await expect(change(expert.password, expert.password)).rejects.toThrow("不能与当前密码相同");
    await change(expert.password, "江河湖海-四个词连起来");
    expect(await actorOfSession(world.identity, old.token)).toBeNull();
    expect(await nextPage(world, token)).toMatchObject({ mustChangePassword: false });
    await expect(signIn(world.identity, expert)).rejects.toThrow("不正确");
  });
});

describe("the second factor", () => {
  it("is owed by administrators at each sign-in, and a code opens one session once", async () => {
    const { signedIn } = await signIn(world.identity, first);
    expect(signedIn).toMatchObject({ secondFactor: "owed", restricted: true });
    await expect(offerSecondFactor(world.identity, signedIn)).rejects.toMatchObject({ code: "wrong-state" });
    const change = { currentPassword: first.password, newPassword: "江河湖海-四个词连起来" };
    await expect(changePassword(world.identity, signedIn, change)).rejects.toThrow("动态口令");
    await expect(giveSecondFactor(world.identity, signedIn, "000000")).rejects.toThrow("还可以试 4 次");
  });

  it("refuses a code that was taken before, also in another session", async () => {
    const { signedIn } = await signIn(world.identity, expert);
    const { secret } = await offerSecondFactor(world.identity, signedIn);
    expect((await offerSecondFactor(world.identity, signedIn)).secret).toBe(secret);
    const code = codeNow(world, secret);
    await giveSecondFactor(world.identity, signedIn, code);
    const again = await signIn(world.identity, expert);
    expect(again.signedIn.secondFactor).toBe("owed");
    await expect(giveSecondFactor(world.identity, again.signedIn, code)).rejects.toThrow("已经用过");
    world.clock.ms += 60_000;
    await giveSecondFactor(world.identity, again.signedIn, codeNow(world, secret));
    expect((await nextPage(world, again.token)).secondFactor).toBe("done");
  });

  it("cannot be guessed by signing in again and again with the right password", async () => {
    const { signedIn } = await signIn(world.identity, expert);
    const { secret } = await offerSecondFactor(world.identity, signedIn);
    await giveSecondFactor(world.identity, signedIn, codeNow(world, secret));
    const said: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const begun = await signIn(world.identity, expert);
      const wrong = giveSecondFactor(world.identity, begun.signedIn, "abcdef").catch(
        (error: Error) => error.message,
      );
      said.push((await wrong) ?? "");
    }
    expect(said[3]).toContain("还可以试 1 次");
    await expect(signIn(world.identity, expert)).rejects.toMatchObject({ code: "wrong-state" });
  });
});
