import type { Actor } from "#domain/access/actor.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { Refusal } from "#domain/refusal.ts";
import type { Prompt } from "./prompt.ts";

/** Who acts on a prompt, on which day. */
export type PromptContext = { readonly actor: Actor; readonly today: BusinessDate };

/** One kind of act on a prompt: the server decides by it and the screen offers its button by it. */
export type PromptAct<Input, Recorded = Input> = {
  readonly label: string;
  /** Why it cannot be done to the prompt as it stands; null when it can. */
  readonly reasonNotTo: (prompt: Prompt, context: PromptContext) => Refusal | null;
  /** Checks the input and gives what is recorded. @throws {Refusal} */
  readonly decide: (prompt: Prompt, input: Input, context: PromptContext) => Recorded;
  /** Folds the recorded act; never refuses, for entries are facts. */
  readonly evolve: (prompt: Prompt, entry: Entry<string, Recorded>) => Prompt;
};
