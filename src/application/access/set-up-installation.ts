import type { NewId } from "#application/identifiers.ts";
import { type Account, type AccountPayloads, evolveAccount } from "#domain/access/account.ts";
import { type Installation, installationAt } from "#domain/access/installation.ts";
import { reasonNotLogin, tidyLogin } from "#domain/access/login.ts";
import { reasonNotPassword } from "#domain/access/password.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Post } from "#domain/parties/post.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { GroundBooks } from "./identity-books.ts";
import type { GroundDesk } from "./identity-desk.ts";
import { recordAtGround } from "./record-at-ground.ts";
import type { SetUpGate } from "./set-up-gate.ts";

/** What the first start asks for: the place served, and the first administrator with a password of their own. */
export type SetUpInput = {
  readonly code: string;
  readonly placeCode: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
};

/** What the first start needs; `demo` marks a demonstration for ever. */
export type SetUpDesk = GroundDesk & { readonly gate: SetUpGate; readonly demo: boolean };

/**
 * Sets the installation up, once: what it serves, and the first administrator, who holds the posts of system and
 * security until another is appointed.
 *
 * @throws {Refusal} `not-permitted` for a wrong code, `wrong-state` when it is set up already, `invalid` input
 */
export async function setUpInstallation(desk: SetUpDesk, input: SetUpInput): Promise<Installation> {
  if (!desk.gate.accepts(input.code.trim())) {
    throw new Refusal(
      "not-permitted",
      "安装码不正确。请查看启动本系统的终端窗口，输入最近显示的安装码。",
      "code",
    );
  }
  const login = tidyLogin(input.login);
  refuseIf(reasonNotLogin(login));
  const weak = reasonNotPassword(input.password, login);
  if (weak) throw new Refusal(weak.code, weak.message, "password");
  const name = input.name.trim();
  if (name.length < 2) throw new Refusal("incomplete", "请填写第一位管理员的姓名。", "name");
  const installation = installationAt(input.placeCode, desk.demo);
  const hash = await desk.hasher.hash(input.password);
  await desk.openGround((books) => fix(books, desk.newId, { installation, login, name, hash }));
  desk.gate.close();
  return installation;
}

type First = {
  readonly installation: Installation;
  readonly login: string;
  readonly name: string;
  readonly hash: string;
};

async function fix(books: GroundBooks, newId: NewId, first: First): Promise<void> {
  const { installation } = first;
  await books.installation.fix(installation);
  const person = await books.persons.register({ name: first.name, phone: null }, installation.code);
  const subject = { home: installation.code, kind: "installation", id: "installation" } as const;
  const decision = { act: "set-up", version: 1, payload: installation };
  const act = { decision, actor: person, actId: newId("act") };
  const entry = await recordAtGround(books, subject, act);
  const account = await openFirst(books, newId, { home: installation.code, person, login: first.login });
  await givePosts(books, newId, { account, today: businessDateOf(entry.times.received) });
  const password = { hash: first.hash, mustChange: false, at: entry.times.received };
  await books.credentials.setPassword(account.id, password);
}

async function openFirst(
  books: GroundBooks,
  newId: NewId,
  first: { readonly home: string; readonly person: string; readonly login: string },
): Promise<Account> {
  const { home, person, login } = first;
  const id = newId("ac");
  const payload: AccountPayloads["account-opened"] = { home, person };
  const decision = { act: "account-opened", version: 1, payload };
  const entry = await recordAtGround(
    books,
    { home, kind: "account", id },
    { decision, actor: person, actId: newId("act") },
  );
  const account = evolveAccount(id, null, entry);
  await books.accounts.insert(account, login);
  return account;
}

async function givePosts(
  books: GroundBooks,
  newId: NewId,
  to: { readonly account: Account; readonly today: BusinessDate },
): Promise<void> {
  let { account } = to;
  const subject = { home: account.home, kind: "account", id: account.id } as const;
  for (const role of ["system-admin", "security-admin"] as const) {
    const post: Post = {
      id: newId("po"),
      account: account.id,
      person: account.person,
      role,
      organisation: null,
      enterprise: null,
      certificate: null,
      from: to.today,
      until: null,
      standing: null,
      takenOverFrom: null,
    };
    const decision = { act: "post-given", version: 1, payload: { post } };
    const entry = await recordAtGround(books, subject, {
      decision,
      actor: account.person,
      actId: newId("act"),
    });
    account = evolveAccount(account.id, account, entry);
    await books.accounts.save(account, entry.seq);
  }
}
