import type { Import } from "#domain/imports/import.ts";

/** Port: imports inside one transaction. */
export type ImportBook = {
  insert(batch: Import): Promise<void>;
  save(batch: Import, seq: number): Promise<void>;
  find(id: string): Promise<Import | null>;
  list(limit: number): Promise<readonly Import[]>;
  /** Which of these rows' fingerprints stand already, and as which hazard. Undone imports do not count. */
  standing(home: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, string>>;
  noteRows(
    batch: Import,
    rows: readonly { readonly sheet: string; readonly row: number; readonly fingerprint: string; readonly hazard: string | null }[],
  ): Promise<void>;
  hazardsOf(batch: Import): Promise<readonly string[]>;
};
