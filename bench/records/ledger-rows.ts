import { canonicalText } from "#adapters/postgres/canonical.ts";
import { sm3 } from "#adapters/postgres/sm3.ts";
import type { Entry, LedgerRecord, SubjectKind } from "#domain/ledger/entry.ts";
import { actIdOf } from "./chance.ts";

/** A subject whose whole chain is written at once. */
export type Chained = {
  readonly home: string;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly entries: readonly Entry[];
};

/** Makes ledger rows; act ids are numbered through, so that a run makes the same ones as the run before. */
export function ledgerRows() {
  let acts = 0;
  return ({ home, kind, id, entries }: Chained) => {
    let hashBefore: string | null = null;
    return entries.map((entry) => {
      const record: LedgerRecord = {
        home,
        subjectKind: kind,
        subjectId: id,
        seq: entry.seq,
        actId: actIdOf(acts++),
        act: entry.act,
        version: entry.version,
        payload: entry.payload,
        actor: entry.actor,
        post: entry.post,
        onBehalf: entry.onBehalf,
        happenedAt: entry.times.happened,
        deviceAt: entry.times.device,
        at: entry.times.received,
        hashBefore,
      };
      const canonical = canonicalText(record);
      hashBefore = sm3(canonical);
      return rowOf(record, canonical, hashBefore);
    });
  };
}

function rowOf(record: LedgerRecord, canonical: string, hash: string) {
  return {
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
    payload: record.payload ?? null,
    canonical,
    hash,
  };
}
