import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { answerOf, owesAnswer, type Prompt, type PromptAnswer } from "#domain/prompts/prompt.ts";
import {
  isOverseer,
  isSender,
  type PromptActName,
  promptActNames,
  promptActs,
  reasonNotToActOnPrompt,
} from "#domain/prompts/prompt-ledger.ts";
import { promptNotFound } from "./act-on-prompt.ts";
import { linesOf, type PromptLine } from "./list-prompts.ts";

/** A hazard that is named beside a prompt; without text where the reader does not reach it. */
export type NamedHazard = { readonly id: string; readonly number: string; readonly text: string };

/** An answer with names in place of ids. */
export type SeenAnswer = Pick<PromptAnswer, "outcome" | "text"> & {
  readonly by: string;
  readonly on: BusinessDate;
  readonly hazards: readonly NamedHazard[];
};

/** One recipient as the sender sees it. */
export type SeenRecipient = {
  readonly enterprise: string;
  readonly name: string;
  readonly answer: SeenAnswer | null;
  readonly overdue: boolean;
};

/** What only the sending body sees, and who oversees it, the scan of the approval left out. */
export type SenderView = {
  readonly hazard: NamedHazard | null;
  readonly recipients: readonly SeenRecipient[];
  readonly draftedBy: string;
  readonly approval: {
    readonly by: string;
    readonly on: BusinessDate;
    readonly decision: Attachment | null;
  } | null;
};

/** A prompt as one person may see it: an enterprise sees neither whom else it went to nor what others answered. */
export type SeenPrompt = PromptLine & {
  readonly seq: number;
  readonly namesUnit: boolean;
  readonly withdrawnBecause: string | null;
  readonly sentAt: string | null;
  readonly own: SeenAnswer | null;
  readonly sender: string;
  readonly sending: SenderView | null;
  readonly offered: readonly { readonly name: PromptActName; readonly label: string }[];
  readonly today: BusinessDate;
};

/** Reads a prompt for its page. @throws {Refusal} `not-found` out of reach */
export function viewPrompt(
  { openBooks }: { readonly openBooks: OpenBooks },
  actor: Actor,
  id: string,
): Promise<SeenPrompt> {
  return openBooks(actor, "page", async (books) => {
    const prompt = await books.prompts.find(id);
    if (!prompt) throw promptNotFound();
    const today = businessDateOf(await books.ledger.now());
    const [line] = await linesOf(books, actor, { prompts: [prompt], today });
    if (!line) throw promptNotFound();
    const reads = isSender(prompt, { actor }) || isOverseer(prompt, { actor });
    const own = actor.enterprise ? answerOf(prompt, actor.enterprise) : null;
    return {
      ...line,
      ...{ seq: prompt.seq, namesUnit: prompt.namesUnit, today, sentAt: prompt.sent?.at ?? null },
      withdrawnBecause: prompt.withdrawn?.reason ?? null,
      own: own && (await seenAnswer(books, own)),
      sending: reads
        ? await senderView(books, prompt, { today, ownBody: isSender(prompt, { actor }) })
        : null,
      offered: promptActNames
        .filter((name) => reasonNotToActOnPrompt(name, prompt, { actor, today }) === null)
        .map((name) => ({ name, label: promptActs[name].label })),
    };
  });
}

type For = { readonly today: BusinessDate; readonly ownBody: boolean };

async function senderView(books: Books, prompt: Prompt, { today, ownBody }: For): Promise<SenderView> {
  const { sent, replyBy, recipients } = prompt;
  const late = replyBy !== null && replyBy < today;
  const names = await books.persons.namesOf([prompt.draftedBy, ...(sent ? [sent.decidedBy] : [])]);
  const seen: SeenRecipient[] = [];
  for (const { enterprise, name } of recipients) {
    const answer = answerOf(prompt, enterprise);
    const overdue = late && owesAnswer(prompt, enterprise);
    seen.push({ enterprise, name, answer: answer && (await seenAnswer(books, answer)), overdue });
  }
  const [hazard] = await named(books, [prompt.hazard]);
  return {
    hazard: hazard ?? null,
    recipients: seen,
    draftedBy: names.get(prompt.draftedBy) ?? unnamed,
    approval: sent && {
      ...{ on: sent.decidedOn, decision: ownBody ? sent.decision : null },
      by: names.get(sent.decidedBy) ?? unnamed,
    },
  };
}

const unnamed = "（姓名未载）";

async function seenAnswer(books: Books, answer: PromptAnswer): Promise<SeenAnswer> {
  const { outcome, text, by, at } = answer;
  const names = await books.persons.namesOf([by]);
  return {
    ...{ outcome, text, on: businessDateOf(at), by: names.get(by) ?? unnamed },
    hazards: await named(books, answer.hazards),
  };
}

async function named(books: Books, ids: readonly string[]): Promise<readonly NamedHazard[]> {
  const found = await books.hazards.findAll(ids);
  return found.map(({ id, number, finding }) => ({ id, number, text: finding.text }));
}
