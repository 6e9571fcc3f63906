import { requireComingDay, requireDoneDay } from "#domain/hazards/substance.ts";
import type { PromptApproval } from "#domain/prompts/prompt.ts";
import type { PromptAct } from "#domain/prompts/prompt-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** 批准发出: the head decides on paper; who enters it or wrote it is not who decided. */
export const sendPrompt: PromptAct<PromptApproval> = {
  label: "批准发出",
  reasonNotTo: ({ sent, withdrawn }) => {
    if (withdrawn) return new Refusal("wrong-state", "已经撤回，不能发出。");
    return sent ? new Refusal("wrong-state", "已经发出。") : null;
  },
  decide(prompt, input, { actor, today }) {
    if (input.decidedBy === actor.person || input.decidedBy === prompt.draftedBy) {
      throw new Refusal("same-person", "发出由负责人批准，经办人不能登记为批准人。", "decidedBy");
    }
    requireDoneDay(input.decidedOn, "decidedOn", { from: prompt.draftedOn, to: today });
    if (prompt.replyBy !== null) requireComingDay(prompt.replyBy, "replyBy", today);
    return input;
  },
  evolve: (prompt, entry) => ({ ...prompt, sent: { ...entry.payload, at: entry.times.received } }),
};
