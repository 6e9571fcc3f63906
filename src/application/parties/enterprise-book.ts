import type { UnitsOnFile } from "#application/documents/monthly-table-of.ts";
import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";

/** What a list of enterprises is asked for. */
export type EnterpriseQuery = {
  readonly home?: string | undefined;
  readonly field?: string | undefined;
  readonly text?: string | undefined;
  readonly kind?: UnitKind | undefined;
  /** A place, with all that lies below it. */
  readonly place?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** What an enterprise is found by. */
export type EnterpriseKey = { readonly home: string; readonly uscc: string | null; readonly name: string };

/** Port: the enterprise file inside one transaction, within reach. */
export type EnterpriseBook = {
  find(id: string): Promise<Enterprise | null>;
  /** These enterprises by name; what is out of reach is left out. */
  findAll(ids: readonly string[]): Promise<readonly Enterprise[]>;
  hold(id: string): Promise<{ readonly enterprise: Enterprise; readonly end: ChainEnd } | null>;
  /** By credit code, or by exact name within a home; for imports and reports. */
  match(key: EnterpriseKey): Promise<Enterprise | null>;
  /** The enterprises with any of these codes or names, for the rows of a ledger. */
  matchAll(keys: readonly EnterpriseKey[]): Promise<readonly Enterprise[]>;
  /** How many are on file within reach. */
  unitsOnFile(): Promise<UnitsOnFile>;
  list(
    query: EnterpriseQuery,
  ): Promise<{ readonly enterprises: readonly Enterprise[]; readonly total: number }>;
  insert(enterprise: Enterprise): Promise<void>;
  save(enterprise: Enterprise, seq: number): Promise<void>;
};
