import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { PublicLine } from "#domain/hazards/publication.ts";
import type { PublicList } from "#domain/publication/public-list.ts";

/** Port: the public lists of the areas inside one transaction. Which of them an office may write is row-level security's second answer. */
export type PublicListBook = {
  /** The lists on which something was decided. */
  all(): Promise<readonly PublicList[]>;
  /** The list of an area, locked until the transaction ends; where its chain stands, null before the first act. */
  hold(home: string): Promise<{ readonly list: PublicList; readonly end: ChainEnd | null }>;
  /** Writes what was decided, as of the entry with this `seq`. */
  save(list: PublicList, seq: number): Promise<void>;
  /** What the public reads, or would read once the list is open: the same question, asked without asking whether it is. */
  lines(home: string): Promise<readonly PublicLine[]>;
};

/** Port: what anybody reads without signing in. */
export type PublicReader = {
  /** Codes of the areas whose list is open. */
  areas(): Promise<readonly string[]>;
  /** The lines of an area's list; none where it is shut. */
  lines(home: string): Promise<readonly PublicLine[]>;
};
