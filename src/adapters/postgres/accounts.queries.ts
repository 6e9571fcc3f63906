import type { AccountBook, AccountQuery, AccountWithLogin } from "#application/access/account-book.ts";
import type { Account } from "#domain/access/account.ts";
import { isActiveOn, type Post } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import type { Session } from "./session.ts";

const uniqueViolation = "23505";

/** Accounts on a transaction. The folded state is the account; rows of posts are drawn from it, to be found by. */
export function accountBook(session: Session): AccountBook {
  return {
    find: (id) => read(session, id, false),
    async findByLogin(login) {
      const query = build.selectFrom("account").select(["login", "state"]).where("login", "=", login);
      return accountOf((await run(session, query)).rows[0]);
    },
    async hold(id) {
      const account = await read(session, id, true);
      const end = account ? await endOf(session, { home: account.home, kind: "account", id }) : null;
      return account && end ? { account, end } : null;
    },
    list: (query) => list(session, query),
    postsAt: (place, today) => postsAt(session, place, today),
    async heldBy(persons) {
      if (persons.length === 0) return new Set();
      const query = build.selectFrom("account").select(["person_id", "state"]);
      const { rows } = await run(session, query.where("person_id", "in", persons));
      const enabled = rows.filter(({ state }) => !(state as Account).disabled);
      return new Set(enabled.map((row) => row.person_id));
    },
    async insert(account, login) {
      const { home, id, person } = account;
      const row = { home, id, seq: 1, person_id: person, login, state: json(account) };
      await run(session, build.insertInto("account").values(row)).catch((error: { code?: string }) => {
        if (error.code !== uniqueViolation) throw error;
        throw new Refusal("duplicate", "这个登录名已经有人使用，请换一个。", "login");
      });
      await writePosts(session, account);
    },
    async save(account, seq) {
      const update = build.updateTable("account").set({ seq, state: json(account) });
      await run(session, update.where("home", "=", account.home).where("id", "=", account.id));
      await writePosts(session, account);
    },
  };
}

function accountOf(
  row: { readonly login: string; readonly state: unknown } | undefined,
): AccountWithLogin | null {
  return row ? { ...(row.state as Account), login: row.login } : null;
}

async function read(session: Session, id: string, lock: boolean): Promise<AccountWithLogin | null> {
  const query = build.selectFrom("account").select(["login", "state"]).where("id", "=", id);
  return accountOf((await run(session, lock ? query.forUpdate() : query)).rows[0]);
}

async function list(session: Session, asked: AccountQuery) {
  let query = build.selectFrom("account");
  if (asked.home) query = query.where("home", "=", asked.home);
  if (asked.text) query = query.where("login", "like", `%${asked.text.replace(/[%_\\]/g, "\\$&")}%`);
  const { role, organisation, enterprise } = asked;
  if (role || organisation || enterprise) {
    query = query.where((eb) => {
      let held = eb.selectFrom("post").select("post.id").whereRef("post.account_id", "=", "account.id");
      if (role) held = held.where("post.role", "=", role);
      if (organisation) held = held.where("post.organisation_id", "=", organisation);
      if (enterprise) held = held.where("post.enterprise_id", "=", enterprise);
      return eb.exists(held);
    });
  }
  const counted = await run(
    session,
    query.select((eb) => eb.fn.countAll<number>().as("total")),
  );
  const page = query.select(["login", "state"]).orderBy("login").offset(asked.offset).limit(asked.limit);
  const accounts = (await run(session, page)).rows.map(accountOf).filter((one) => one !== null);
  return { accounts, total: Number(counted.rows[0]?.total ?? 0) };
}

async function postsAt(
  session: Session,
  place: { readonly organisation?: string; readonly enterprise?: string },
  today: string,
): Promise<readonly Post[]> {
  const { organisation, enterprise } = place;
  if (!organisation && !enterprise) return [];
  let query = build
    .selectFrom("post")
    .innerJoin("account", "account.id", "post.account_id")
    .select(["post.id", "account.state"])
    .orderBy("post.from_date")
    .orderBy("post.id");
  if (organisation) query = query.where("post.organisation_id", "=", organisation);
  if (enterprise) query = query.where("post.enterprise_id", "=", enterprise);
  return (await run(session, query)).rows.flatMap(({ id, state }) => {
    const account = state as Account;
    if (account.disabled) return [];
    return account.posts.filter((post) => post.id === id && isActiveOn(post, today));
  });
}

async function writePosts(session: Session, account: Account): Promise<void> {
  if (account.posts.length === 0) return;
  const rows = account.posts.map((post) => ({
    id: post.id,
    home: account.home,
    account_id: account.id,
    role: post.role,
    organisation_id: post.organisation,
    enterprise_id: post.enterprise,
    certificate: post.certificate,
    from_date: post.from,
    until_date: post.until,
    deputy_of: null,
  }));
  const insert = build.insertInto("post").values(rows);
  await run(
    session,
    insert.onConflict((conflict) =>
      conflict.column("id").doUpdateSet((eb) => ({
        until_date: eb.ref("excluded.until_date"),
        certificate: eb.ref("excluded.certificate"),
      })),
    ),
  );
}
