import { entryOf, type LedgerRecord, type SubjectKind } from "#domain/ledger/entry.ts";
import type { Folds } from "./folds.ts";
import type { Database, Envelope } from "./session.ts";
import { sameJson } from "./sorted-json.ts";
import { besideOf, columnsOf } from "./verify-drawn.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

/** A subject's entries, whole and unbroken, and the hash of the last. */
export type Chain = {
  readonly home: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly records: LedgerRecord[];
  hash: string | null;
};

type Stored = {
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** The rows that are kept beside it, one list a table. */
  readonly beside: readonly (readonly string[])[];
  readonly entries?: readonly string[] | null;
};

/** Folds each chain and holds it against the stored row; gives the first difference. */
export async function compareStates(
  database: Database,
  folds: Folds,
  chains: readonly Chain[],
): Promise<string | null> {
  for (const kind of new Set(chains.map((chain) => chain.kind))) {
    const ofKind = chains.filter((chain) => chain.kind === kind);
    const ids = ofKind.map((chain) => chain.id);
    const stored = await readStored(database, folds, { kind, ids, entries: false });
    for (const chain of ofKind) {
      if (!folds[kind] || same(folds, chain, stored.get(chain.id))) continue;
      const difference = await lookAgain(database, folds, chain);
      if (difference) return difference;
    }
  }
  return null;
}

/** Somebody may have acted since the chain was read: row and entries are read once more, in one statement. */
async function lookAgain(database: Database, folds: Folds, chain: Chain): Promise<string | null> {
  const name = `${chain.kind} ${chain.id}`;
  const asked = { kind: chain.kind, ids: [chain.id], entries: true };
  const now = (await readStored(database, folds, asked)).get(chain.id);
  if (!now) return `${name}：登记簿中有记录，数据表中没有。`;
  const records = (now.entries ?? []).map((text) => JSON.parse(text) as LedgerRecord);
  if (records.length < chain.records.length) return `${name}：核对期间有记录被删除。`;
  return same(folds, { ...chain, records }, now) ? null : `${name}：数据表的内容与登记簿推算的不符。`;
}

type Asked = { readonly kind: SubjectKind; readonly ids: readonly string[]; readonly entries: boolean };

async function readStored(database: Database, folds: Folds, { kind, ids, entries }: Asked) {
  const table = folds[kind]?.table;
  if (!table) return new Map<string, Stored>();
  const beside = (besideOf[kind] ?? []).map((table) => `to_jsonb(array(${table.sql}))`).join(", ");
  const texts = `(select jsonb_agg(e.canonical order by e.seq) from ledger_entry e
      where e.home = t.home and e.subject_kind = '${kind}' and e.subject_id = t.id)`;
  const sql = `select t.id, to_jsonb(t) - 'words' as row, jsonb_build_array(${beside}) as beside,
      ${entries ? texts : "null::jsonb"} as entries
    from ${table} t where t.id = any($1::text[])`;
  const { rows } = await database.transaction(asOwner, (session) => session.query<Stored>(sql, [ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

function same(folds: Folds, chain: Chain, stored: Stored | undefined): boolean {
  const fold = folds[chain.kind];
  if (!fold || !stored) return false;
  const state: unknown = jsonOf(fold.fold(chain.id, chain.records.map(entryOf)));
  const { row, beside } = stored;
  return (
    sameJson(row["state"], state) &&
    row["home"] === chain.home &&
    row["seq"] === chain.records.length &&
    sameColumns(row, columnsOf[chain.kind]?.(state) ?? {}) &&
    (besideOf[chain.kind] ?? []).every((table, index) => sameRows(beside[index] ?? [], table.of(state)))
  );
}

function sameColumns(
  row: Readonly<Record<string, unknown>>,
  drawn: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(drawn).every(([name, value]) => {
    if (name === "state") return true;
    // A moment reads differently in JSON from the database than from here.
    if (name.endsWith("_at")) return Date.parse(String(row[name])) === Date.parse(String(value));
    return (row[name] ?? null) === (value ?? null);
  });
}

function sameRows(kept: readonly string[], drawn: readonly string[]): boolean {
  return sameJson([...kept].sort(), [...drawn].sort());
}

/** A row that no entry stands behind: its whole ledger was removed, or it was written past the ledger. */
export async function rowWithoutEntries(database: Database, folds: Folds): Promise<string | null> {
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

const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
