import type { LedgerRecord, SubjectKind } from "#domain/ledger/entry.ts";
import { canonicalText } from "./canonical.ts";
import type { Folds } from "./folds.ts";
import { entryOf } from "./ledger.queries.ts";
import type { Database, Envelope } from "./session.ts";
import { sm3 } from "./sm3.ts";
import { verifySeals } from "./verify-seals.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Entries read at a time: pages of other people go between. */
const chunk = 2000;

/** What verification found. */
export type Verification = {
  readonly entries: number;
  readonly subjects: number;
  readonly seals: number;
  /** Entries newer than the last seal: the window in which a removal could not be told. */
  readonly unsealed: number;
  /** The first difference, in a sentence; null when the ledger is whole. */
  readonly difference: string | null;
};

/** Where the seals are written outside the database, and how states are folded. */
export type VerifyOptions = { readonly outside: string; readonly folds: Folds };

/**
 * Recomputes every hash, chain and seal, folds every subject and compares it with the stored row. Hashes are of the
 * stored canonical text; what is folded is that text, lifted to today's shape.
 */
export async function verify(database: Database, options: VerifyOptions): Promise<Verification> {
  const chains = await verifyChains(database, options.folds);
  const seals = await verifySeals(database, options.outside);
  return {
    entries: chains.entries,
    subjects: chains.subjects,
    seals: seals.seals,
    unsealed: seals.unsealed,
    difference: chains.difference ?? seals.difference ?? (await rowWithoutEntries(database, options.folds)),
  };
}

type Row = {
  home: string;
  subject_kind: SubjectKind;
  subject_id: string;
  seq: number;
  canonical: string;
  hash: string;
  payload: unknown;
};
type Chain = {
  readonly name: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly records: LedgerRecord[];
  hash: string | null;
};

async function verifyChains(database: Database, folds: Folds) {
  let after: readonly [string, string, string, number] = ["", "", "", 0];
  let chain = null as Chain | null;
  let entries = 0;
  let subjects = 0;
  for (;;) {
    const rows = await readChunk(database, after);
    for (const row of rows) {
      const name = `${row.subject_kind} ${row.subject_id}`;
      if (chain?.name !== name) {
        const difference = chain ? await compareFold(database, folds, chain) : null;
        if (difference) return { entries, subjects, difference };
        chain = { name, kind: row.subject_kind, id: row.subject_id, records: [], hash: null };
        subjects += 1;
      }
      entries += 1;
      const difference = checkRow(row, chain);
      if (difference) return { entries, subjects, difference };
    }
    const last = rows.at(-1);
    if (!last) break;
    after = [last.home, last.subject_kind, last.subject_id, last.seq];
  }
  return { entries, subjects, difference: chain ? await compareFold(database, folds, chain) : null };
}

async function readChunk(
  database: Database,
  after: readonly [string, string, string, number],
): Promise<Row[]> {
  const sql = `select home, subject_kind, subject_id, seq, canonical, hash, payload from ledger_entry
    where (home, subject_kind, subject_id, seq) > ($1, $2, $3, $4)
    order by home, subject_kind, subject_id, seq limit ${chunk}`;
  return database.transaction(asOwner, async (session) => (await session.query<Row>(sql, after)).rows);
}

function checkRow(row: Row, chain: Chain): string | null {
  const where = `${chain.name} 第 ${row.seq} 项`;
  if (sm3(row.canonical) !== row.hash) return `${where}：内容与哈希不符。`;
  const record = parsed(row.canonical);
  if (!record || canonicalText(record) !== row.canonical) return `${where}：内容不是规范文本。`;
  const expected = chain.records.length + 1;
  if (record.seq !== expected || row.seq !== expected) return `${where}：前面缺少第 ${expected} 项。`;
  if (record.hashBefore !== chain.hash) return `${where}：与前一项不相连。`;
  if (record.subjectId !== row.subject_id || record.home !== row.home)
    return `${where}：登记的对象与内容不符。`;
  if (JSON.stringify(sorted(row.payload)) !== JSON.stringify(sorted(record.payload ?? null))) {
    return `${where}：查询用副本与内容不符。`;
  }
  chain.records.push(record);
  chain.hash = row.hash;
  return null;
}

/** Folds the chain and holds it against the stored row. Acts go on meanwhile: a difference is looked at again in one statement. */
async function compareFold(database: Database, folds: Folds, chain: Chain): Promise<string | null> {
  const fold = folds[chain.kind];
  if (!fold) return null;
  const sql = `select t.state, (select jsonb_agg(e.canonical order by e.seq) from ledger_entry e
      where e.home = t.home and e.subject_kind = $2 and e.subject_id = t.id) as entries
    from ${fold.table} t where t.id = $1`;
  const { rows } = await database.transaction(asOwner, (session) =>
    session.query<{ state: unknown; entries: string[] }>(sql, [chain.id, chain.kind]),
  );
  const row = rows[0];
  if (!row) return `${chain.name}：登记簿中有记录，数据表中没有。`;
  if (row.entries.length < chain.records.length) return `${chain.name}：核对期间有记录被删除。`;
  const folded = fold.fold(
    chain.id,
    row.entries.map((text) => entryOf(JSON.parse(text) as LedgerRecord)),
  );
  const same = JSON.stringify(sorted(row.state)) === JSON.stringify(sorted(jsonOf(folded)));
  return same ? null : `${chain.name}：数据表的内容与登记簿推算的不符。`;
}

/** A row that no entry stands behind: its whole ledger was removed, or it was written past the ledger. */
async function rowWithoutEntries(database: Database, folds: Folds): Promise<string | null> {
  for (const [kind, fold] of Object.entries(folds)) {
    const sql = `select t.id from ${fold.table} t where not exists (select from ledger_entry e
      where e.home = t.home and e.subject_kind = $1 and e.subject_id = t.id) limit 1`;
    const found = await database.transaction(asOwner, (session) =>
      session.query<{ id: string }>(sql, [kind]),
    );
    if (found.rows[0]) return `${kind} ${found.rows[0].id}：数据表中有记录，登记簿中没有。`;
  }
  return null;
}

function parsed(text: string): LedgerRecord | null {
  try {
    return JSON.parse(text) as LedgerRecord;
  } catch {
    return null;
  }
}

const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The value with its keys in order: jsonb keeps its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
