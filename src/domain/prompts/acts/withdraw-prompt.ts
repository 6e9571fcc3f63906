import { requireReason } from "#domain/hazards/substance.ts";
import type { PromptAct } from "#domain/prompts/prompt-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** 撤回: nobody owes an answer any more; what was answered stays. */
export const withdrawPrompt: PromptAct<{ readonly reason: string }> = {
  label: "撤回",
  reasonNotTo: ({ withdrawn }) => (withdrawn ? new Refusal("wrong-state", "已经撤回。") : null),
  decide: (_prompt, { reason }) => ({ reason: requireReason(reason, "reason", "请写明撤回的理由。") }),
  evolve: (prompt, entry) => ({
    ...prompt,
    withdrawn: { reason: entry.payload.reason, by: entry.actor, at: entry.times.received },
  }),
};
