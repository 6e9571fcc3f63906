import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "#application/ledger/command.ts";
import { registerOrganisation } from "#application/parties/register-organisation.ts";
import { foldAccount } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addDays, businessDateOf } from "#domain/calendar/dates.ts";
import {
  administrator,
  first,
  type IdentityWorld,
  openIdentityWorld,
  setUpFirst,
} from "#tests/worlds/identity.ts";
import type { AccountQuery } from "./account-book.ts";
import { actorOfSession } from "./actor-of-session.ts";
import { certifyPost } from "./certify-post.ts";
import { disableAccount, enableAccount } from "./disable-account.ts";
import { endPost } from "./end-post.ts";
import { endSessionsOfAccount } from "./end-sessions-of-account.ts";
import { givePost } from "./give-post.ts";
import { handOverPost } from "./hand-over-post.ts";
import { issueInitialPassword } from "./issue-initial-password.ts";
import { listAccounts } from "./list-accounts.ts";
import { openAccount } from "./open-account.ts";
import { recoverAdministrator } from "./recover-administrator.ts";
import { signIn } from "./sign-in.ts";
import { unlockAccount } from "./unlock-account.ts";

let world: IdentityWorld;
let system: Actor;
let security: Actor;
let count = 0;

beforeAll(async () => {
  world = await openIdentityWorld();
  await setUpFirst(world);
  system = await administrator(world, "system-admin");
  security = await administrator(world, "security-admin");
});
afterAll(() => world.close());

function command<Input>(input: Input): Command<Input> {
  count += 1;
  return { actId: `act-${count}`, input };
}

const opening = (login: string) => ({ login, name: "示例张三", phone: "13900000000", home: "140406" });

async function opened(login: string) {
  const { account, password } = await openAccount(world.accounts, system, command(opening(login)));
  return { account, login, password: password ?? "" };
}

const post = {
  organisation: null,
  enterprise: null,
  certificate: null,
  from: null,
  until: null,
  standing: null,
} as const;

async function entriesOf(account: string) {
  const subject = { home: "140406", kind: "account", id: account } as const;
  return world.accounts.openBooks(system, "page", async (books) => ({
    entries: (await books.ledger.entriesOf(subject)).map(({ act }) => act),
    stored: await books.accounts.find(account),
    folded: foldAccount(
      account,
      (await books.ledger.entriesOf(subject)).map((kept) => ({
        ...kept,
        times: { happened: kept.happenedAt, device: kept.deviceAt, received: kept.at },
      })),
    ),
  }));
}

const today = () => businessDateOf(new Date(Date.now() + world.clock.ms).toISOString());

describe("setting up", () => {
  it("happens once", async () => {
    await expect(setUpFirst(world)).rejects.toMatchObject({ code: "wrong-state" });
  });

  it("gives the first administrator both posts, on the ledger", async () => {
    const { entries, stored, folded } = await entriesOf(system.account);
    expect(entries).toEqual(["account-opened", "post-given", "post-given"]);
    expect(stored).toEqual({ ...folded, login: first.login });
  });
});

describe("an account", () => {
  it("is opened once for one act, and a login once for all", async () => {
    const asked = command(opening("zhangsan"));
    const one = await openAccount(world.accounts, system, asked);
    const again = await openAccount(world.accounts, system, asked);
    expect(again).toEqual({ account: one.account, password: null });
    await expect(openAccount(world.accounts, system, command(opening(" ZhangSan")))).rejects.toMatchObject({
      code: "duplicate",
    });
  });

  it("keeps name, phone and login out of the ledger", async () => {
    const { account } = await opened("lisi-unique");
    const all = await world.database.transaction(
      { priority: "page", role: "owner", settings: {} },
      (session) =>
        session.query<{ canonical: string }>("select canonical from ledger_entry where subject_id = $1", [
          account,
        ]),
    );
    expect(all.rows).toHaveLength(1);
    expect(all.rows[0]?.canonical).not.toMatch(/示例张三|13900000000|lisi-unique/);
  });

  it("is administered by the post whose duty it is, and listed for nobody else", async () => {
    const expert: Actor = { ...system, role: "expert", reach: { kind: "assigned", person: system.person } };
    await expect(openAccount(world.accounts, security, command(opening("wangwu")))).rejects.toMatchObject({
      code: "not-permitted",
    });
    const asked = command({ account: system.account, secondFactorToo: true });
    await expect(issueInitialPassword(world.accounts, system, asked)).rejects.toMatchObject({
      code: "not-permitted",
    });
    await expect(listAccounts(world.accounts, expert, { offset: 0, limit: 10 })).rejects.toMatchObject({
      code: "not-permitted",
    });
    const { lines } = await listAccounts(world.accounts, security, { text: "admin", offset: 0, limit: 10 });
    expect(lines).toMatchObject([
      { personName: "示例管理员", credential: { mustChange: false, enrolled: true } },
    ]);
  });

  it("is found by a part of its name or login, with the other filters kept", async () => {
    const names = async (text: string, more: Partial<AccountQuery> = {}) => {
      const query = { text, offset: 0, limit: 10, ...more };
      const { lines, total } = await listAccounts(world.accounts, system, query);
      return { logins: lines.map(({ account }) => account.login), total };
    };
    expect(await names("管理")).toEqual({ logins: [first.login], total: 1 });
    expect(await names(first.login.slice(0, 3).toUpperCase())).toEqual({ logins: [first.login], total: 1 });
    expect((await names("管理", { role: "expert" })).total).toBe(0);
    expect((await names("没有这个人")).total).toBe(0);
    const all = await names("示例");
    expect(all.total).toBeGreaterThan(1);
    expect((await names("示例", { offset: 1, limit: 1 })).logins).toEqual([all.logins[1]]);
  });

  it("opens nothing once disabled, and again when enabled", async () => {
    const { account, ...entry } = await opened("zhaoliu");
    const { token } = await signIn(world.identity, entry);
    await expect(
      disableAccount(world.accounts, system, command({ account, reason: "" })),
    ).rejects.toMatchObject({ code: "incomplete" });
    await disableAccount(world.accounts, system, command({ account, reason: "调离本单位" }));
    expect(await actorOfSession(world.identity, token)).toBeNull();
    await expect(signIn(world.identity, entry)).rejects.toThrow("不正确");
    await enableAccount(world.accounts, system, command({ account, reason: "调回本单位" }));
    expect((await signIn(world.identity, entry)).signedIn.account).toBe(account);
    const { entries, stored, folded } = await entriesOf(account);
    expect(entries).toEqual(["account-opened", "account-disabled", "account-enabled"]);
    expect(stored).toEqual({ ...folded, login: "zhaoliu" });
  });

  it("is unlocked, signed out and given a new password by the administrator of security", async () => {
    const { account, ...entry } = await opened("sunqi");
    const { token } = await signIn(world.identity, entry);
    await endSessionsOfAccount(world.accounts, security, command({ account }));
    expect(await actorOfSession(world.identity, token)).toBeNull();
    const wrong = { ...entry, password: "wrong password" };
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(signIn(world.identity, wrong)).rejects.toThrow();
    await expect(signIn(world.identity, entry)).rejects.toMatchObject({ code: "wrong-state" });
    await unlockAccount(world.accounts, security, command({ account }));
    await signIn(world.identity, entry);
    const issued = await issueInitialPassword(
      world.accounts,
      security,
      command({ account, secondFactorToo: false }),
    );
    await expect(signIn(world.identity, entry)).rejects.toThrow("不正确");
    const begun = await signIn(world.identity, { ...entry, password: issued.password });
    expect(begun.signedIn.mustChangePassword).toBe(true);
  });
});

describe("posts", () => {
  it("are given, handed over from a day and ended, on both accounts' ledgers", async () => {
    const [giver, successor] = [await opened("zhouba"), await opened("wujiu")];
    const given = await givePost(
      world.accounts,
      system,
      command({ ...post, account: giver.account, role: "expert" as const }),
    );
    const on = addDays(today(), 3);
    const handing = { account: giver.account, post: given.posts[0]?.id ?? "", toAccount: successor.account };
    const asked = command({ ...handing, certificate: "示例0002", on });
    const ended = await handOverPost(world.accounts, system, asked);
    expect(ended.posts).toMatchObject([{ until: addDays(on, -1) }]);
    expect(await handOverPost(world.accounts, system, asked)).toMatchObject({ id: giver.account });
    const { stored, folded, entries } = await entriesOf(successor.account);
    expect(entries).toEqual(["account-opened", "post-given"]);
    expect(stored).toEqual({ ...folded, login: "wujiu" });
    expect(stored?.posts).toMatchObject([
      { from: on, until: null, certificate: "示例0002", takenOverFrom: handing.post, person: stored?.person },
    ]);
    const closing = { account: successor.account, post: stored?.posts[0]?.id ?? "", until: addDays(on, 10) };
    const last = await endPost(world.accounts, system, command(closing));
    expect(last.posts).toMatchObject([{ until: addDays(on, 10) }]);
  });

  it("get the number of a certificate on the day they are given, and lose it again", async () => {
    const { account } = await opened("fengsier");
    const sketch = { name: "示例区工信局", kind: "bureau", placeCode: "140406", level: "county" } as const;
    const asked = command({ ...sketch, supervised: [], superior: null });
    const bureau = await registerOrganisation(world.accounts, system, asked);
    const given = await givePost(
      world.accounts,
      system,
      command({ ...post, account, role: "regulator" as const, organisation: bureau.id }),
    );
    const held = given.posts[0]?.id ?? "";
    const certify = (certificate: string | null, by = system) =>
      certifyPost(world.accounts, by, command({ account, post: held, certificate }));
    await expect(certify(null)).rejects.toMatchObject({ code: "incomplete", field: "certificate" });
    await expect(certify("示例0003", security)).rejects.toMatchObject({ code: "not-permitted" });
    expect((await certify(" 示例0003 ")).posts).toMatchObject([{ certificate: "示例0003", until: null }]);
    await expect(certify("示例0003")).rejects.toMatchObject({ code: "duplicate" });
    const { entries, stored, folded } = await entriesOf(account);
    expect(entries).toEqual(["account-opened", "post-given", "post-certified"]);
    expect(stored).toEqual({ ...folded, login: "fengsier" });
    expect((await certify("")).posts).toMatchObject([{ certificate: null }]);
  });

  it("keep audit apart, need a place that exists, and never leave the system without an administrator", async () => {
    const give = (account: string, more: object) =>
      givePost(world.accounts, system, command({ ...post, account, role: "auditor" as const, ...more }));
    await expect(give(system.account, {})).rejects.toMatchObject({ code: "same-person" });
    const { account } = await opened("zhengshi");
    const nowhere = { role: "regulator", organisation: "og_missing" };
    await expect(give(account, nowhere)).rejects.toMatchObject({ code: "not-found", field: "organisation" });
    await expect(give(account, { role: "principal" })).rejects.toMatchObject({ field: "enterprise" });
    const alone = command({ account: system.account, reason: "试一试" });
    await expect(disableAccount(world.accounts, system, alone)).rejects.toThrow("最后一名");
    const { stored } = await entriesOf(system.account);
    expect(stored?.disabled).toBe(false);
  });
});

describe("a lost administrator", () => {
  it("is recovered at the terminal with a password for once, and no second factor, on the ledger", async () => {
    await expect(recoverAdministrator(world.ground, "zhangsan")).rejects.toMatchObject({ code: "not-found" });
    const recovered = await recoverAdministrator(world.ground, first.login);
    await expect(signIn(world.identity, first)).rejects.toThrow("不正确");
    const { signedIn } = await signIn(world.identity, recovered);
    expect(signedIn).toMatchObject({ mustChangePassword: true, secondFactor: "enrol" });
    expect((await entriesOf(system.account)).entries.at(-1)).toBe("recovered");
  });
});

describe("people", () => {
  it("read as erased once their key is destroyed, names and texts alike", async () => {
    await world.accounts.openBooks(system, "act", async ({ persons }) => {
      const [one, other] = [
        await persons.register({ name: "示例甲", phone: null }, "140406"),
        await persons.register({ name: "示例乙", phone: "13900000001" }, "140406"),
      ];
      const sealed = await persons.seal(one, "批评教育");
      expect(sealed).not.toContain("批评教育");
      expect(await persons.open(one, sealed)).toBe("批评教育");
      await expect(persons.open(other, sealed)).rejects.toThrow();
      await persons.erase(one);
      expect(await persons.open(one, sealed)).toBeNull();
      expect(Object.fromEntries(await persons.namesOf([one, other, one]))).toEqual({
        [one]: "（已删除）",
        [other]: "示例乙",
      });
      await expect(persons.seal(one, "再写一条")).rejects.toThrow("unknown or erased");
    });
  });
});

describe("secrets", () => {
  it.each(["credential", "session"])(
    "in %s are out of reach for the application's own role",
    async (table) => {
      const read = world.database.transaction(
        { priority: "page", role: "zhiyuan_app", settings: {} },
        (session) => session.query(`select * from ${table}`),
      );
      await expect(read).rejects.toThrow("permission denied");
    },
  );

  it("are all that the identity's role may change", async () => {
    const read = world.database.transaction(
      { priority: "page", role: "zhiyuan_identity", settings: {} },
      (session) => session.query("select * from hazard"),
    );
    await expect(read).rejects.toThrow("permission denied");
  });
});
