import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { namedIn, questionFor } from "#domain/criteria/matching/second-opinion.ts";
import { findItem } from "#domain/criteria/standard.ts";
import { readLibrary } from "./read-library.ts";

/** An external language model: a question, its answer. @throws when it cannot be had in time */
export type LanguageModel = (question: string) => Promise<string>;

/** Where the question goes; `model` is null while no setting names one, which is the rule. */
export type OpinionDesk = { readonly openBooks: OpenBooks; readonly model: LanguageModel | null };

/** What is asked: the text as typed, and the items that the assistant proposes, by id. */
export type OpinionAsked = { readonly text: string; readonly items: readonly string[] };

/**
 * The proposed items in the order of a language model, those that it holds to fit; null where there is no model, or it
 * did not answer in time. It chooses among our items, adds none, and nothing of it is kept: a person decides (N1).
 */
export async function askSecondOpinion(
  { openBooks, model }: OpinionDesk,
  actor: Actor,
  { text, items }: OpinionAsked,
): Promise<readonly string[] | null> {
  if (!model) return null;
  const standards = await readLibrary(openBooks, actor);
  const candidates = items.flatMap((id) => findItem(standards, id)?.item ?? []);
  if (candidates.length === 0) return null;
  return model(questionFor(text, candidates)).then(
    (answer) => namedIn(answer, candidates),
    () => null,
  );
}
