import canonicalize from "canonicalize";
import type { LedgerRecord } from "#domain/ledger/entry.ts";

/** The canonical text (RFC 8785) of a ledger record: what is kept and hashed. */
export function canonicalText(record: LedgerRecord): string {
  // Through JSON first: what cannot be kept (undefined, functions) must not be hashed either.
  const text = canonicalize(JSON.parse(JSON.stringify(record)));
  if (text === undefined) throw new Error("a ledger record has no canonical text");
  return text;
}
