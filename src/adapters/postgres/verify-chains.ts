import type { LedgerRecord, SubjectKind } from "#domain/ledger/entry.ts";
import { canonicalText } from "./canonical.ts";
import type { Folds } from "./folds.ts";
import type { Database, Envelope } from "./session.ts";
import { sm3 } from "./sm3.ts";
import { sameJson } from "./sorted-json.ts";
import { filesNamedIn } from "./verify-files.ts";
import { type Chain, compareStates } from "./verify-states.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Entries read at a time: acts and pages of other people go between. */
const entriesAtATime = 250;
/** Subjects whose states are compared at a time. */
const subjectsAtATime = 100;

type Row = {
  readonly home: string;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly seq: number;
  readonly act_id: string;
  readonly act: string;
  readonly version: number;
  readonly actor: string;
  readonly post: string | null;
  readonly at: string;
  readonly canonical: string;
  readonly hash: string;
  readonly payload: unknown;
};

/** What walking the chains found. */
export type ChainsFound = {
  readonly entries: number;
  readonly subjects: number;
  /** The files that entries name. */
  readonly named: ReadonlySet<string>;
  readonly difference: string | null;
};

type Walk = { chain: Chain | null; done: Chain[]; entries: number; subjects: number; named: Set<string> };

/** Walks every chain from its first entry to its last, and holds what each adds up to against the stored row. */
export async function verifyChains(database: Database, folds: Folds): Promise<ChainsFound> {
  const walk: Walk = { chain: null, done: [], entries: 0, subjects: 0, named: new Set() };
  const found = (difference: string | null) => ({
    entries: walk.entries,
    subjects: walk.subjects,
    named: walk.named,
    difference,
  });
  let last: Row | undefined;
  for (;;) {
    const rows = await readRows(database, last);
    const broken = take(walk, rows);
    if (broken) return found(broken);
    last = rows.at(-1);
    if (!last && walk.chain) walk.done.push(walk.chain);
    if (last && walk.done.length < subjectsAtATime) continue;
    const difference = await compareStates(database, folds, walk.done);
    if (difference || !last) return found(difference);
    walk.done = [];
  }
}

async function readRows(database: Database, after: Row | undefined): Promise<Row[]> {
  const sql = `select home, subject_kind, subject_id, seq, act_id, act, version, actor, post, at, canonical, hash, payload
    from ledger_entry where (home, subject_kind, subject_id, seq) > ($1, $2, $3, $4)
    order by home, subject_kind, subject_id, seq limit ${entriesAtATime}`;
  const key = [after?.home ?? "", after?.subject_kind ?? "", after?.subject_id ?? "", after?.seq ?? 0];
  return database.transaction(asOwner, async (session) => (await session.query<Row>(sql, key)).rows);
}

/** Adds the rows to their chains; gives the first difference. */
function take(walk: Walk, rows: readonly Row[]): string | null {
  for (const row of rows) {
    const { chain } = walk;
    const same = chain?.kind === row.subject_kind && chain.id === row.subject_id && chain.home === row.home;
    if (chain && !same) walk.done.push(chain);
    if (!chain || !same) {
      walk.chain = {
        home: row.home,
        kind: row.subject_kind,
        id: row.subject_id,
        records: [],
        hash: null,
      };
      walk.subjects += 1;
    }
    walk.entries += 1;
    for (const id of filesNamedIn(row.canonical)) walk.named.add(id);
    const difference = walk.chain ? added(walk.chain, row) : null;
    if (difference) return difference;
  }
  return null;
}

function added(chain: Chain, row: Row): string | null {
  const where = `${row.subject_kind} ${row.subject_id} 第 ${row.seq} 项`;
  if (sm3(row.canonical) !== row.hash) return `${where}：内容与哈希不符。`;
  const record = parsed(row.canonical);
  if (!record || canonicalText(record) !== row.canonical) return `${where}：内容不是规范文本。`;
  const expected = chain.records.length + 1;
  if (row.seq !== expected) return `${where}：前面缺少第 ${expected} 项。`;
  if (record.hashBefore !== chain.hash) return `${where}：与前一项不相连。`;
  const copy = copied(record).find(([name, value]) => !sameJson(row[name] ?? null, value ?? null));
  if (copy) return `${where}：查询用副本（${copy[0]}）与内容不符。`;
  chain.records.push(record);
  chain.hash = row.hash;
  return null;
}

/** The columns that repeat what the canonical text says. */
function copied(record: LedgerRecord): readonly (readonly [keyof Row, unknown])[] {
  return [
    ["home", record.home],
    ["subject_kind", record.subjectKind],
    ["subject_id", record.subjectId],
    ["seq", record.seq],
    ["act_id", record.actId],
    ["act", record.act],
    ["version", record.version],
    ["actor", record.actor],
    ["post", record.post],
    ["at", record.at],
    ["payload", record.payload],
  ];
}

function parsed(text: string): LedgerRecord | null {
  try {
    return JSON.parse(text) as LedgerRecord;
  } catch {
    return null;
  }
}
