import type { Standard } from "#domain/criteria/standard.ts";

/** Port: the library of the installation inside one transaction, which is the catalogue that came with it. */
export type LibraryBook = {
  /**
   * Every standard as it stands for this transaction. The same list is given, and not a copy, until it has another content:
   * an index may be kept beside it.
   */
  standards(): Promise<readonly Standard[]>;
};
