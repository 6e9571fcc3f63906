import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { OfficialPaper } from "./official-paper.ts";

/** Who acts on a paper, on which day. */
export type PaperContext = { readonly actor: Actor; readonly today: BusinessDate };

/** One kind of act on a paper: the server decides by it and the screen greys its button by it. */
export type PaperAct<Input> = {
  readonly label: string;
  /** Why it cannot be done to the paper as it stands; null when it can. */
  readonly reasonNotTo: (paper: OfficialPaper, context: PaperContext) => Refusal | null;
  /** Checks the input, which is what is recorded. @throws {Refusal} */
  readonly decide: (paper: OfficialPaper, input: Input, context: PaperContext) => Input;
  /** Folds the recorded act; never refuses, for entries are facts. */
  readonly evolve: (paper: OfficialPaper, entry: Entry<string, Input>) => OfficialPaper;
};
