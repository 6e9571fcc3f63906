import { checkedPrompt } from "#domain/prompts/drafting.ts";
import type { PromptWritten } from "#domain/prompts/prompt.ts";
import type { PromptAct } from "#domain/prompts/prompt-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** 修改: whom it goes to and what it says, while it was not sent. */
export const revisePrompt: PromptAct<PromptWritten> = {
  label: "修改",
  reasonNotTo: ({ sent, withdrawn }) =>
    sent || withdrawn ? new Refusal("wrong-state", "已经发出或者撤回，不能修改；需要的请另行发出。") : null,
  decide: ({ unitName }, input, { today }) => checkedPrompt(input, { unitName, today }),
  evolve: (prompt, entry) => ({ ...prompt, ...entry.payload }),
};
