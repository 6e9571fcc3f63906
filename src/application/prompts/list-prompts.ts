import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { answerOf, owesAnswer, type Prompt, type PromptOutcome } from "#domain/prompts/prompt.ts";
import { isOverseer, isSender } from "#domain/prompts/prompt-ledger.ts";

/** A prompt as one line: for its sender with how it was answered, for an enterprise with its own answer alone. */
export type PromptLine = {
  readonly id: string;
  readonly text: string;
  readonly sender: string;
  readonly draftedOn: BusinessDate;
  readonly sentOn: BusinessDate | null;
  readonly replyBy: BusinessDate | null;
  readonly withdrawn: boolean;
  /** True where the committee office of the area reads what a department sent. */
  readonly overseen: boolean;
  /** For its sender and who oversees it; null for an enterprise. */
  readonly counts: PromptCounts | null;
  /** For an enterprise: what it answered, and whether it still owes an answer. */
  readonly outcome: PromptOutcome | null;
  readonly owed: boolean;
};

/** How a prompt was answered. */
export type PromptCounts = {
  readonly recipients: number;
  readonly answered: number;
  /** Past the day of the answer and without one. */
  readonly overdue: number;
  readonly found: number;
};

const most = 200;

/** The prompts of the actor's body, those of departments of the actor's area, or those sent to the actor's enterprise; latest first. */
export function listPrompts(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
): Promise<{ readonly prompts: readonly PromptLine[]; readonly today: BusinessDate }> {
  return openBooks(actor, "page", async (books) => {
    const today = businessDateOf(await books.ledger.now());
    return {
      prompts: await linesOf(books, actor, { prompts: await books.prompts.list(most), today }),
      today,
    };
  });
}

/** Prompts as lines for this reader. */
export async function linesOf(
  books: Books,
  actor: Actor,
  { prompts, today }: { readonly prompts: readonly Prompt[]; readonly today: BusinessDate },
): Promise<readonly PromptLine[]> {
  const organisations = await books.organisations.all();
  return prompts.map((prompt) => {
    const overseen = isOverseer(prompt, { actor });
    const sends = overseen || isSender(prompt, { actor });
    const own = actor.enterprise ? answerOf(prompt, actor.enterprise) : null;
    return {
      ...{ id: prompt.id, text: prompt.text, draftedOn: prompt.draftedOn, replyBy: prompt.replyBy },
      sender: organisations.find(({ id }) => id === prompt.organisation)?.name ?? "",
      sentOn: prompt.sent && businessDateOf(prompt.sent.at),
      withdrawn: prompt.withdrawn !== null,
      overseen,
      counts: sends ? countsOf(prompt, today) : null,
      outcome: own?.outcome ?? null,
      owed: actor.enterprise !== null && owesAnswer(prompt, actor.enterprise),
    };
  });
}

/** How many answered, who is late, and how many found something. */
function countsOf(prompt: Prompt, today: BusinessDate): PromptCounts {
  const { recipients, answers, replyBy } = prompt;
  const late = replyBy !== null && replyBy < today;
  return {
    recipients: recipients.length,
    answered: answers.length,
    overdue: late ? recipients.filter(({ enterprise }) => owesAnswer(prompt, enterprise)).length : 0,
    found: answers.filter(({ outcome }) => outcome === "found").length,
  };
}
