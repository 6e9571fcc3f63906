import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { beginPrompt, checkedPrompt, type PromptDrafted } from "#domain/prompts/drafting.ts";
import type { Prompt, PromptWritten } from "#domain/prompts/prompt.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PromptDesk } from "./prompt-desk.ts";
import { chosenRecipients, promptable } from "./recipients-for.ts";

/** Whom a prompt goes to, by their ids, and what it says. */
export type FilledPrompt = Omit<PromptWritten, "recipients"> & { readonly recipients: readonly string[] };

/**
 * Drafts a prompt from a major hazard to look-alike enterprises; nothing is sent yet. The same act sent twice is one act.
 *
 * @throws {Refusal} `not-found` for a hazard out of reach; `not-yours`, `wrong-state`; `incomplete`, `invalid` in what is written
 */
export function draftPrompt(
  desk: Pick<PromptDesk, "openBooks" | "newId">,
  actor: Actor,
  command: Command<FilledPrompt & { readonly hazard: string }>,
): Promise<Prompt> {
  return desk.openBooks(actor, "act", async (books) => {
    const known = await books.ledger.subjectOfAct(command.actId);
    if (known) {
      const made = known.actor === actor.person && known.kind === "prompt";
      const prompt = made ? await books.prompts.find(known.id) : null;
      if (prompt) return prompt;
      throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
    }
    const { hazard: from, ...filled } = command.input;
    const hazard = await promptable(books, actor, from);
    const recipients = await chosenRecipients(books, hazard, filled.recipients);
    const { home, enterprise } = hazard.belonging;
    const unit = enterprise ? await books.enterprises.find(enterprise) : null;
    const unitName = unit?.name ?? hazard.belonging.unitName;
    const id = desk.newId("pm");
    const moment = await momentOf(books.ledger, { home, kind: "prompt", id }, command, null);
    const written = checkedPrompt({ ...filled, recipients }, { unitName, today: moment.today });
    const payload: PromptDrafted = {
      ...written,
      ...{ home, hazard: hazard.id, unitName, organisation: actor.organisation ?? "" },
    };
    const decision = { act: "draft", version: 1, payload };
    const begun: Entry = {
      ...{ ...decision, seq: 1, times: moment.times },
      ...{ actor: actor.person, post: actor.post, onBehalf: null },
    };
    const prompt = beginPrompt(id, begun);
    await books.prompts.insert(prompt);
    await record(books.ledger, moment, decision, { actor, command });
    return prompt;
  });
}
