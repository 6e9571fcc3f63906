import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { ExportRequest } from "#domain/documents/export-request.ts";

/** Port: requests for exports inside one transaction: the actor's own, and those of the unit for which they decide. */
export type ExportRequestBook = {
  /** The actor's own, newest first, at most `limit`. */
  own(limit: number): Promise<readonly ExportRequest[]>;
  /** Those that wait for somebody like the actor, oldest first, at most `limit`; their own are not among them. */
  toDecide(limit: number): Promise<readonly ExportRequest[]>;
  find(id: string): Promise<ExportRequest | null>;
  /** Locks the request; null when there is none in sight. */
  hold(id: string): Promise<{ readonly request: ExportRequest; readonly end: ChainEnd } | null>;
  insert(request: ExportRequest): Promise<void>;
  save(request: ExportRequest): Promise<void>;
};
