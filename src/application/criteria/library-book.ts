import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { StandardAddition } from "#domain/criteria/standard-addition.ts";
import type { Succession } from "#domain/criteria/succession.ts";

/** Port: the library of the installation inside one transaction: the catalogue, and what its offices added. */
export type LibraryBook = {
  /**
   * Every standard as it stands for this transaction. The same list is given, and not a copy, until it has another content:
   * an index may be kept beside it.
   */
  standards(): Promise<readonly Standard[]>;
  /** A standard as the catalogue has it, without additions; null for a list that an office made. */
  catalogued(id: string): Standard | null;
  /** What was added to a standard, locked until the transaction ends; where its chain stands, null before the first act. */
  hold(id: string): Promise<{ readonly addition: StandardAddition; readonly end: ChainEnd | null }>;
  /** The same to read; `seq` 0 before the first act. */
  find(id: string): Promise<{ readonly addition: StandardAddition; readonly seq: number }>;
  /** Writes what was added, as of the entry with this `seq`. */
  save(addition: StandardAddition, seq: number): Promise<void>;
  /** How many hazards within the actor's reach cite each of these items as it was last judged; an item cited by none is left out. */
  citing(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** How the items of one edition go over into the next. */
  successions(): Promise<readonly Succession[]>;
};
