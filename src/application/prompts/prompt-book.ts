import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { Prompt } from "#domain/prompts/prompt.ts";

/** Port: prompts inside one transaction: those of the actor's body, and those that were sent to the actor's enterprise. */
export type PromptBook = {
  find(id: string): Promise<Prompt | null>;
  /** Locks the row; null when it does not exist or is out of reach. */
  hold(id: string): Promise<{ readonly prompt: Prompt; readonly end: ChainEnd } | null>;
  insert(prompt: Prompt): Promise<void>;
  save(prompt: Prompt): Promise<void>;
  /** Those in sight, latest first, at most `most`. */
  list(most: number): Promise<readonly Prompt[]>;
  /** Those in sight that were drawn from this hazard, latest first. */
  fromHazard(hazard: string): Promise<readonly Prompt[]>;
  /** The prompts because of which a hazard within reach was found, by id; whether they are in sight is another question. */
  thatFound(hazard: string): Promise<readonly string[]>;
};
