import type { FoundSession, HeldPost, KeptSession, SessionBook } from "#application/access/session-book.ts";
import type { Account } from "#domain/access/account.ts";
import type { Level } from "#domain/access/actor.ts";
import { build, run } from "./build.ts";
import type { Session } from "./session.ts";

/** Sessions on a transaction of the identity's role. */
export function sessionBook(session: Session): SessionBook {
  const change = (id: string) => build.updateTable("session").where("token_hash", "=", id);
  return {
    find: (id) => find(session, id),
    async insert(kept) {
      await run(session, build.insertInto("session").values(rowOf(kept)));
    },
    async noteSeen(id, at) {
      await run(session, change(id).set({ seen_at: at }));
    },
    async setPost(id, post) {
      await run(session, change(id).set({ post_id: post }));
    },
    async setSecondFactor(id) {
      await run(session, change(id).set({ second_factor: true }));
    },
    async listOf(account) {
      const query = build.selectFrom("session").selectAll().where("account_id", "=", account);
      return (await run(session, query.orderBy("seen_at", "desc"))).rows.map(keptOf);
    },
    async end(account, id) {
      const query = build
        .deleteFrom("session")
        .where("account_id", "=", account)
        .where("token_hash", "=", id);
      return (await run(session, query)).count > 0;
    },
    async endAllOf(account, except) {
      const query = build.deleteFrom("session").where("account_id", "=", account);
      await run(session, except === null ? query : query.where("token_hash", "<>", except));
    },
    async forgetEnded(account, { expired, unseenSince }) {
      const query = build.deleteFrom("session").where("account_id", "=", account);
      const ended = query.where((eb) =>
        eb.or([eb("expires_at", "<=", expired), eb("seen_at", "<=", unseenSince)]),
      );
      await run(session, ended);
    },
  };
}

type SessionRow = {
  readonly token_hash: string;
  readonly account_id: string;
  readonly post_id: string | null;
  readonly csrf: string;
  readonly created_at: string;
  readonly seen_at: string;
  readonly expires_at: string;
  readonly second_factor: boolean;
  readonly user_agent: string | null;
};

function rowOf(kept: KeptSession): SessionRow {
  return {
    token_hash: kept.id,
    account_id: kept.account,
    post_id: kept.post,
    csrf: kept.csrf,
    created_at: kept.createdAt,
    seen_at: kept.seenAt,
    expires_at: kept.expiresAt,
    second_factor: kept.secondFactor,
    user_agent: kept.userAgent,
  };
}

function keptOf(row: SessionRow): KeptSession {
  return {
    id: row.token_hash,
    account: row.account_id,
    post: row.post_id,
    csrf: row.csrf,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    secondFactor: row.second_factor,
    userAgent: row.user_agent,
  };
}

type FoundRow = SessionRow & {
  readonly login: string;
  readonly state: unknown;
  readonly must_change: boolean;
  readonly enrolled: boolean;
  readonly demonstration: boolean;
  readonly holders: readonly HolderRow[];
};

type HolderRow = {
  readonly post: string;
  readonly organisation: {
    readonly id: string;
    readonly home: string;
    readonly level: Level;
    readonly placeCode: string;
  } | null;
  readonly enterprise: { readonly id: string; readonly home: string } | null;
  readonly name: string | null;
};

/** Asked by every page, so all of it in one statement. */
const found = `select s.*, a.login, a.state, c.must_change, c.totp_last_step is not null as enrolled,
    coalesce((select (i.value->>'demo')::boolean from setting i where i.name = 'installation'), false)
      as demonstration,
    (select coalesce(jsonb_agg(jsonb_build_object(
       'post', p.id,
       'organisation', case when o.id is null then null else jsonb_build_object(
         'id', o.id, 'home', o.home, 'level', o.level, 'placeCode', o.place_code) end,
       'enterprise', case when e.id is null then null else jsonb_build_object('id', e.id, 'home', e.home) end,
       'name', coalesce(e.name, o.name))), '[]'::jsonb)
     from post p
     left join organisation o on o.id = p.organisation_id
     left join enterprise e on e.id = p.enterprise_id
     where p.account_id = a.id) as holders
  from session s
  join account a on a.id = s.account_id
  join credential c on c.account_id = s.account_id
  where s.token_hash = $1`;

async function find(session: Session, id: string): Promise<FoundSession | null> {
  const row = (await session.query<FoundRow>(found, [id])).rows[0];
  if (!row) return null;
  const account = row.state as Account;
  const holders = new Map(row.holders.map((holder) => [holder.post, holder]));
  return {
    session: keptOf(row),
    login: row.login,
    person: account.person,
    disabled: account.disabled,
    mustChangePassword: row.must_change,
    enrolled: row.enrolled,
    demonstration: row.demonstration,
    posts: account.posts.map((post): HeldPost => {
      const holder = holders.get(post.id);
      const { organisation = null, enterprise = null, name = null } = holder ?? {};
      return { post, holder: { organisation, enterprise }, holderName: name };
    }),
  };
}
