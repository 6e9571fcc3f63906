import type { SecretBox } from "#application/access/secret-box.ts";
import type { DueNotice, NoticeBook, OpenNotices, Recipient } from "#application/reminders/notice-book.ts";
import type { Account } from "#domain/access/account.ts";
import type { Level } from "#domain/access/actor.ts";
import { isActiveOn } from "#domain/parties/post.ts";
import type { NoticeChannel } from "#domain/reminders/notice.ts";
import { build, run } from "./build.ts";
import { type ClockOffset, ledgerBook } from "./ledger.queries.ts";
import { personBook } from "./persons.queries.ts";
import type { Database, Session } from "./session.ts";

/** Opens the notices on a database, as the role that knows accounts and no hazard. */
export function noticesOn(database: Database, secrets: SecretBox, offset: ClockOffset): OpenNotices {
  return (work) =>
    database.transaction({ priority: "job", role: "zhiyuan_identity", settings: {} }, (session) =>
      work(noticeBook(session, secrets, offset)),
    );
}

function noticeBook(session: Session, secrets: SecretBox, offset: ClockOffset): NoticeBook {
  return {
    now: () => ledgerBook(session, offset).now(),
    async claimDigest(day, dueAt, { now, until }) {
      const job = { kind: "digest", day, due_at: dueAt, state: "waiting" };
      const insert = build.insertInto("notice_job").values(job);
      await run(
        session,
        insert.onConflict((conflict) => conflict.doNothing()),
      );
      const { rows } = await session.query(claimedDigest, [day, now, until]);
      return rows.length > 0;
    },
    async finishDigest(day) {
      const done = build.updateTable("notice_job").set({ state: "done" });
      await run(session, done.where("kind", "=", "digest").where("day", "=", day));
    },
    recipients: (channels, today) => recipients(session, channels, today),
    async keep({ at, person, ...notice }) {
      const row = { ...notice, person_id: person, state: "waiting", next_try_at: at };
      await run(
        session,
        build
          .insertInto("notice")
          .values(row)
          .onConflict((conflict) => conflict.columns(["kind", "day", "holder"]).doNothing()),
      );
    },
    async claimNotice({ now, until, quiet }) {
      const { rows } = await session.query<DueRow>(claimedNotice, [now, until, quiet]);
      return rows[0] ? dueOf(rows[0], session, secrets) : null;
    },
    async noteOutcome(id, outcome) {
      const row =
        "deliveredAt" in outcome
          ? { state: "delivered", delivered_at: outcome.deliveredAt, reason: null }
          : outcome.nextTryAt === null
            ? { state: "failed", reason: outcome.reason }
            : { next_try_at: outcome.nextTryAt, reason: outcome.reason };
      await run(session, build.updateTable("notice").set(row).where("id", "=", id));
    },
  };
}

/** Two servers ask at once: the second one finds the row locked and leaves it. */
const claimedDigest = `update notice_job set claimed_until = $3::timestamptz
  where (kind, day) = (
    select kind, day from notice_job
    where kind = 'digest' and day = $1::date and state = 'waiting' and due_at <= $2::timestamptz
      and (claimed_until is null or claimed_until < $2::timestamptz)
    for update skip locked)
  returning day`;

type DueRow = {
  readonly id: string;
  readonly channel: string;
  readonly text: string;
  readonly tries: number;
  readonly address_sealed: string | null;
  readonly person_id: string;
};

/** While it is claimed its next try lies in the future, so that nobody else takes it up. */
const claimedNotice = `with due as (
    select id from notice
    where state = 'waiting' and next_try_at <= $1::timestamptz and (urgent or not $3::boolean)
    order by next_try_at, id limit 1
    for update skip locked),
  claimed as (
    update notice set next_try_at = $2::timestamptz, sent_at = $1::timestamptz, tries = tries + 1
    where id in (select id from due)
    returning id, holder, channel, text, tries - 1 as tries)
  select claimed.*, c.address_sealed, c.person_id from claimed left join notice_choice c on c.holder = claimed.holder`;

async function dueOf(row: DueRow, session: Session, secrets: SecretBox): Promise<DueNotice> {
  const { id, text, tries, address_sealed, person_id } = row;
  const channel = row.channel as NoticeChannel;
  const to =
    address_sealed === null ? null : await personBook(session, secrets).open(person_id, address_sealed);
  return { id, channel, text, tries, to };
}

type HolderRow = {
  readonly id: string;
  readonly home: string;
  readonly level: Level;
  readonly placeCode: string;
};

type RecipientRow = {
  readonly holder: string;
  readonly channel: string;
  readonly person_id: string;
  readonly post: string;
  readonly account: Account;
  readonly organisation: HolderRow | null;
  readonly enterprise: { readonly id: string; readonly home: string } | null;
  readonly name: string | null;
};

const recipientRows = `select c.holder, c.channel, c.person_id, p.id as post, a.state as account,
    case when o.id is null then null else jsonb_build_object(
      'id', o.id, 'home', o.home, 'level', o.level, 'placeCode', o.place_code) end as organisation,
    case when e.id is null then null else jsonb_build_object('id', e.id, 'home', e.home) end as enterprise,
    coalesce(e.name, o.name) as name
  from notice_choice c
  join account a on c.holder = 'person ' || a.person_id
    or a.id in (select b.account_id from post b where c.holder = 'body ' || b.organisation_id)
  join post p on p.account_id = a.id and (c.holder like 'person %' or c.holder = 'body ' || p.organisation_id)
  left join organisation o on o.id = p.organisation_id
  left join enterprise e on e.id = p.enterprise_id
  where c.channel = any($1::text[])
  order by c.holder, p.from_date, p.id`;

async function recipients(
  session: Session,
  channels: readonly NoticeChannel[],
  today: string,
): Promise<readonly Recipient[]> {
  const { rows } = await session.query<RecipientRow>(recipientRows, [channels]);
  const found = new Map<string, Recipient>();
  for (const { holder, channel, person_id, post: id, account, organisation, enterprise, name } of rows) {
    const post = account.posts.find((one) => one.id === id);
    if (account.disabled || !post || !isActiveOn(post, today)) continue;
    const known = found.get(holder) ?? {
      holder,
      channel: channel as NoticeChannel,
      person: person_id,
      posts: [],
    };
    // Colleagues in the same role read the same duties: for a body one of them is enough.
    const read = channel === "group" && known.posts.some((one) => one.post.role === post.role);
    const held = { post, holder: { organisation, enterprise }, holderName: name };
    found.set(holder, read ? known : { ...known, posts: [...known.posts, held] });
  }
  return [...found.values()];
}
