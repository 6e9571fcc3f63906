import type { Entry } from "#domain/ledger/entry.ts";
import type { ExportAsked, ExportRequest } from "./export-request.ts";

/** The first entry of a request. */
export type ExportAskedFor = ExportAsked & { readonly home: string };

/** What a decision keeps beside who made it. */
export type ExportDecided = { readonly note: string | null };

/** How the acts on a request are called in the timeline. */
export const exportRequestActs = {
  ask: "申请导出",
  approve: "批准导出",
  refuse: "不批准导出",
} as const;

/** The request after its first entry. */
export function beginExportRequest(id: string, entry: Entry): ExportRequest {
  const asked = entry.payload as ExportAskedFor;
  const { actor: askedBy, post, seq, times } = entry;
  return { ...asked, id, seq, askedBy, post, askedAt: times.received, decision: null };
}

/** Folds an entry into the request. An unknown act is a fault, never skipped. */
export function evolveExportRequest(request: ExportRequest, entry: Entry): ExportRequest {
  if (entry.act !== "approve" && entry.act !== "refuse") {
    throw new Error(`Unknown act on an export request: ${entry.act}`);
  }
  const { note } = entry.payload as ExportDecided;
  const approved = entry.act === "approve";
  const decision = { approved, note, by: entry.actor, at: entry.times.received };
  return { ...request, seq: entry.seq, decision };
}

/** The state that the entries of one request add up to. */
export function foldExportRequest(id: string, entries: readonly Entry[]): ExportRequest {
  const [first, ...rest] = entries;
  if (first?.act !== "ask") throw new Error(`An export request does not begin with ${first?.act}`);
  return rest.reduce(evolveExportRequest, beginExportRequest(id, first));
}
