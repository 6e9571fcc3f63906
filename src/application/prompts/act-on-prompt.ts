import type { Books } from "#application/books.ts";
import { requireKept } from "#application/files/require-kept.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { AnswerPromptInput } from "#domain/prompts/acts/answer-prompt.ts";
import type { Prompt, PromptApproval } from "#domain/prompts/prompt.ts";
import {
  decidePrompt,
  evolvePrompt,
  type PromptActInput,
  type PromptActName,
  reasonNotToActOnPrompt,
} from "#domain/prompts/prompt-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { FilledPrompt } from "./draft-prompt.ts";
import type { PromptDesk } from "./prompt-desk.ts";
import { chosenRecipients } from "./recipients-for.ts";

/** The acts as their forms are filled in; who decided is a name to be put on file. */
export type FilledPromptAct =
  | { readonly act: "revise"; readonly input: FilledPrompt }
  | { readonly act: "send"; readonly input: PromptApproval }
  | { readonly act: "answer"; readonly input: AnswerPromptInput }
  | { readonly act: "withdraw"; readonly input: { readonly reason: string } };

/** An act asked of one prompt. */
export type PromptCommand = Omit<Command<unknown>, "input" | "onBehalf"> & {
  readonly prompt: string;
} & FilledPromptAct;

/**
 * Does one act to one prompt: lock, ask the domain, append, fold, save, in one transaction.
 *
 * @throws {Refusal} `not-found` out of reach; whatever the act's rules say
 */
export function actOnPrompt(
  desk: Pick<PromptDesk, "openBooks">,
  actor: Actor,
  command: PromptCommand,
): Promise<Prompt> {
  return desk.openBooks(actor, "act", async (books) => {
    const held = await books.prompts.hold(command.prompt);
    if (!held) throw promptNotFound();
    const { prompt, end } = held;
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) {
      if (known.id === prompt.id && known.act === command.act && known.actor === actor.person) return prompt;
      throw new Refusal("duplicate", "这个事项编号已经用在另一个事项上，请刷新后重新提交。");
    }
    const subject = { home: prompt.home, kind: "prompt", id: prompt.id } as const;
    // Recipients answer side by side: what one saw is not made untrue by another's answer.
    const { basedOnSeq, ...rest } = command;
    const whole = { ...rest, ...(command.act === "answer" ? {} : { basedOnSeq }), input: null };
    const moment = await momentOf(books.ledger, subject, whole, end);
    const context = { actor, today: moment.today };
    refuseIf(reasonNotToActOnPrompt(command.act, prompt, context));
    await requireKept(books.files, actor, { input: command.input, paper: null, hazard: null });
    const input = await recordedFrom(books, prompt, command);
    const decision = decidePrompt(prompt, { name: command.act, input }, context);
    if (command.act === "answer") await requireOwn(books, { actor, prompt, found: command.input.hazards });
    const entry = await record(books.ledger, moment, decision, { actor, command: whole });
    const next = evolvePrompt(prompt, entry);
    await books.prompts.save(next);
    return next;
  });
}

/** No such prompt, or out of reach: existence is not leaked. */
export function promptNotFound(): Refusal {
  return new Refusal("not-found", "没有这份提示，或者不在您的管辖范围内。");
}

const knownPerson = /^ps_[0-9a-z]+$/;

/** What is recorded of a filled-in act: names become people on file, ids become enterprises as they are called. */
async function recordedFrom(
  books: Books,
  prompt: Prompt,
  filled: FilledPromptAct,
): Promise<PromptActInput<PromptActName>> {
  if (filled.act === "send") {
    const said = filled.input.decidedBy.trim();
    const drafter = (await books.persons.namesOf([prompt.draftedBy])).get(prompt.draftedBy);
    if (knownPerson.test(said)) return filled.input;
    const decidedBy =
      drafter === said
        ? prompt.draftedBy
        : await books.persons.register({ name: said, phone: null }, prompt.home);
    return { ...filled.input, decidedBy };
  }
  if (filled.act !== "revise") return filled.input;
  const hazard = await books.hazards.find(prompt.hazard);
  if (!hazard) throw promptNotFound();
  return { ...filled.input, recipients: await chosenRecipients(books, hazard, filled.input.recipients) };
}

type Answering = { readonly actor: Actor; readonly prompt: Prompt; readonly found: readonly string[] };

/** What was found because of a prompt is the enterprise's own and came after it. @throws {Refusal} `invalid` */
async function requireOwn(books: Books, { actor, prompt, found }: Answering): Promise<void> {
  for (const hazard of await books.hazards.findAll(found)) {
    const own = hazard.belonging.enterprise === actor.enterprise;
    if (own && prompt.sent && hazard.reportedAt >= prompt.sent.at) continue;
    throw new Refusal("invalid", "只能选择本单位在收到提示以后上报的隐患，请重新选择。", "hazards");
  }
  if ((await books.hazards.findAll(found)).length < new Set(found).size) {
    throw new Refusal("invalid", "所选隐患中有查不到的，请刷新后重新选择。", "hazards");
  }
}
