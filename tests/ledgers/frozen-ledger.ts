import { fileURLToPath } from "node:url";
import { entryOf, type LedgerRecord } from "#domain/ledger/entry.ts";
import { folds } from "#main/folds.ts";

/** The files of a release: its entries, one canonical text a line, and the states that they add up to. */
export function framesOf(version: string): { readonly entries: string; readonly states: string } {
  const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return { entries: at(`./frozen-${version}.jsonl`), states: at(`./frozen-${version}-states.jsonl`) };
}

/** The texts by subject, in order. */
export function bySubject(texts: readonly string[]): ReadonlyMap<string, readonly LedgerRecord[]> {
  const subjects = new Map<string, LedgerRecord[]>();
  for (const text of texts) {
    const record = JSON.parse(text) as LedgerRecord;
    const name = `${record.subjectKind} ${record.subjectId}`;
    subjects.set(name, [...(subjects.get(name) ?? []), record]);
  }
  return subjects;
}

/** What the entries of each subject add up to today. */
export function foldedFrom(texts: readonly string[]): Readonly<Record<string, unknown>> {
  const states: Record<string, unknown> = {};
  for (const [name, records] of bySubject(texts)) {
    const [first] = records;
    const fold = first && folds[first.subjectKind];
    if (first && fold) states[name] = fold.fold(first.subjectId, records.map(entryOf));
  }
  return JSON.parse(JSON.stringify(states)) as Record<string, unknown>;
}
