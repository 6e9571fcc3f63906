import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { SavedTable } from "#domain/tables/saved-table.ts";

/** Port: the tables of superiors inside one transaction: those of the own office, and those that the city shares. */
export type SavedTableBook = {
  /** Those in use, by name. */
  list(): Promise<readonly SavedTable[]>;
  find(id: string): Promise<SavedTable | null>;
  /** Locks the table; null when there is none in sight. */
  hold(id: string): Promise<{ readonly table: SavedTable; readonly end: ChainEnd } | null>;
  insert(table: SavedTable): Promise<void>;
  save(table: SavedTable): Promise<void>;
};
