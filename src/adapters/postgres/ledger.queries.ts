import { sql } from "kysely";
import type {
  Appending,
  ChainEnd,
  KeptEntry,
  LedgerBook,
  Subject,
  TrailLine,
  TrailQuery,
} from "#application/ledger/ledger-book.ts";
import { type Entry, entryOf, type LedgerRecord } from "#domain/ledger/entry.ts";
import { Refusal } from "#domain/refusal.ts";
import { build, json, run } from "./build.ts";
import { canonicalText } from "./canonical.ts";
import type { Session } from "./session.ts";
import { sm3 } from "./sm3.ts";

/** Milliseconds by which the database's clock is moved: 0, except where a demonstration or a test sets it back. */
export type ClockOffset = { ms: number };

const uniqueViolation = "23505";

/** The act was recorded while this transaction was at it: looked at again, it is known. */
export class SentMeanwhile extends Refusal {
  constructor() {
    super("conflict", "这个事项编号已经用过，请刷新后核对。");
  }
}

/** The ledger on a transaction. */
export function ledgerBook(session: Session, offset: ClockOffset): LedgerBook {
  return {
    async now() {
      return new Date((await session.now()).getTime() + offset.ms).toISOString();
    },
    append: (appending) => append(session, appending),
    appendAll: (appendings) => appendAll(session, appendings),
    entriesOf: (subject) => entriesOf(session, subject),
    async subjectOfAct(actId) {
      const query = build.selectFrom("ledger_entry").select("canonical").where("act_id", "=", actId);
      const row = (await run(session, query)).rows[0];
      if (!row) return null;
      const { subjectKind, subjectId, ...known } = JSON.parse(row.canonical) as LedgerRecord;
      return { ...known, kind: subjectKind, id: subjectId };
    },
    endOf: (subject) => endOf(session, subject),
    trail: (query) => trail(session, query),
  };
}

/** Where the subject's chain stands. */
export async function endOf(session: Session, subject: Subject): Promise<ChainEnd | null> {
  const query = build
    .selectFrom("ledger_entry")
    .select(["seq", "hash", "at"])
    .where("home", "=", subject.home)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .orderBy("seq", "desc")
    .limit(1);
  return (await run(session, query)).rows[0] ?? null;
}

async function append(session: Session, appending: Appending): Promise<{ entry: Entry; end: ChainEnd }> {
  const kept = keptOf(appending);
  await appendRows(session, [kept]);
  return { entry: kept.entry, end: { seq: kept.entry.seq, hash: kept.row.hash, at: appending.at } };
}

async function appendAll(session: Session, appendings: readonly Appending[]): Promise<readonly Entry[]> {
  const kept = appendings.map(keptOf);
  if (kept.length > 0) await appendRows(session, kept);
  return kept.map(({ entry }) => entry);
}

/** Positions go into the embedded database's journal: run again, the entries stand where the seals found them. */
async function appendRows(
  session: Session,
  kept: readonly Pick<ReturnType<typeof keptOf>, "row">[],
): Promise<void> {
  const query = build.insertInto("ledger_entry").values(kept.map(({ row }) => row));
  await run(session, query.returning("position")).catch((error: { code?: string; constraint?: string }) => {
    if (error.code !== uniqueViolation) throw error;
    if (error.constraint === "ledger_act") throw new SentMeanwhile();
    throw new Refusal("conflict", "这条记录刚刚有他人办理，请核对最新情况后再提交；您填写的内容没有丢失。");
  });
}

/** The row of an entry, and the entry as it is folded: from the canonical text, as it is read back in ten years. */
function keptOf(appending: Appending) {
  const { subject, after, decision } = appending;
  const record: LedgerRecord = {
    home: subject.home,
    subjectKind: subject.kind,
    subjectId: subject.id,
    seq: (after?.seq ?? 0) + 1,
    actId: appending.actId,
    act: decision.act,
    version: decision.version,
    payload: decision.payload,
    actor: appending.actor,
    post: appending.post,
    onBehalf: appending.onBehalf,
    happenedAt: appending.happenedAt,
    deviceAt: appending.deviceAt,
    at: appending.at,
    hashBefore: after?.hash ?? null,
  };
  const canonical = canonicalText(record);
  const row = {
    home: record.home,
    subject_kind: record.subjectKind,
    subject_id: record.subjectId,
    seq: record.seq,
    act_id: record.actId,
    act: record.act,
    version: record.version,
    actor: record.actor,
    post: record.post,
    at: record.at,
    payload: json(record.payload ?? null),
    canonical,
    hash: sm3(canonical),
  };
  return { row, entry: entryOf(JSON.parse(canonical) as LedgerRecord) };
}

async function entriesOf(session: Session, subject: Subject): Promise<KeptEntry[]> {
  const query = build
    .selectFrom("ledger_entry")
    .select(["canonical", "hash"])
    .where("home", "=", subject.home)
    .where("subject_kind", "=", subject.kind)
    .where("subject_id", "=", subject.id)
    .orderBy("seq");
  const { rows } = await run(session, query);
  return rows.map((row) => ({ ...(JSON.parse(row.canonical) as LedgerRecord), hash: row.hash }));
}

async function trail(session: Session, asked: TrailQuery): Promise<TrailLine[]> {
  let query = build
    .selectFrom("ledger_entry")
    .select([
      "position",
      "subject_kind as kind",
      "subject_id as subject",
      "seq",
      "act",
      "actor",
      "post",
      "at",
      "hash",
      // Kept in the text that is hashed, and nowhere beside it.
      sql<TrailLine["onBehalf"]>`canonical::jsonb -> 'onBehalf'`.as("onBehalf"),
    ])
    .orderBy("position", "desc")
    .limit(asked.limit);
  if (asked.before) query = query.where("position", "<", asked.before);
  if (asked.kind) query = query.where("subject_kind", "=", asked.kind);
  return (await run(session, query)).rows;
}
