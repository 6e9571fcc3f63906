import { newActId } from "./act-id.ts";

/** What is kept of a form until the server has acknowledged it. */
export type Draft<Values> = {
  /** Made once for a form: sent twice, it is still one act. */
  readonly actId: string;
  readonly values: Values;
};

/** Where drafts are kept; the browser's own store, which may be full or closed. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The draft under a key, or a fresh one with its own act id. */
export function readDraft<Values>(store: Store, key: string, fresh: Values): Draft<Values> {
  const kept = parsed(store, key);
  if (kept) return kept as Draft<Values>;
  return { actId: newActId(), values: fresh };
}

/** True when something was kept under the key. */
export function hasDraft(store: Store, key: string): boolean {
  return parsed(store, key) !== null;
}

/** Keeps a draft. False where the browser's store refuses: the form then lives in this page alone. */
export function keepDraft(store: Store, key: string, draft: Draft<unknown>): boolean {
  try {
    store.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Drops a draft that was acknowledged or given up. */
export function dropDraft(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // A store that cannot be written holds nothing to drop.
  }
}

/** Drops every draft but those of one account; of nobody's, all. What a tab keeps for itself ends with who wrote it. */
export function dropDraftsOfOthers(store: Storage, account: string | null): void {
  try {
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? "");
    const own = account === null ? null : `draft:${account}:`;
    for (const key of keys) {
      if (key.startsWith("draft:") && (own === null || !key.startsWith(own))) store.removeItem(key);
    }
  } catch {
    // A store that is closed holds nothing to drop.
  }
}

function parsed(store: Store, key: string): Draft<unknown> | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? "null");
    if (kept === null || typeof kept !== "object") return null;
    return "actId" in kept && "values" in kept ? (kept as Draft<unknown>) : null;
  } catch {
    return null;
  }
}
