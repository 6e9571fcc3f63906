import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { Organisation } from "#domain/parties/organisation.ts";

/** Port: organisations inside one transaction. Names of authorities are no secret: there is no reach on them. */
export type OrganisationBook = {
  all(): Promise<readonly Organisation[]>;
  find(id: string): Promise<Organisation | null>;
  /** Locks the organisation for an act; null when there is none. */
  hold(id: string): Promise<{ readonly organisation: Organisation; readonly end: ChainEnd } | null>;
  insert(organisation: Organisation): Promise<void>;
  save(organisation: Organisation, seq: number): Promise<void>;
};
