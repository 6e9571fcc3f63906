import { requireSubstance } from "#domain/hazards/substance.ts";
import type { PromptAnswer } from "#domain/prompts/prompt.ts";
import type { PromptAct } from "#domain/prompts/prompt-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** What the enterprise says; for whom it speaks is read from the post. */
export type AnswerPromptInput = Pick<PromptAnswer, "outcome" | "text" | "hazards">;
type Recorded = AnswerPromptInput & Pick<PromptAnswer, "enterprise">;

/** 回复: an enterprise that it was sent to says what it found. It may answer again; the last word stands, all are kept. */
export const answerPrompt: PromptAct<AnswerPromptInput, Recorded> = {
  label: "回复",
  reasonNotTo({ sent, withdrawn, recipients }, { actor }) {
    if (!recipients.some(({ enterprise }) => enterprise === actor.enterprise)) {
      return new Refusal("not-yours", "由收到提示的企业回复。");
    }
    if (withdrawn) return new Refusal("wrong-state", "提示已经撤回，不用回复。");
    return sent ? null : new Refusal("wrong-state", "提示还没有发出。");
  },
  decide(_prompt, { outcome, text, hazards }, { actor }) {
    const found = outcome === "found";
    if (found && hazards.length === 0) {
      throw new Refusal("incomplete", "请选择已经上报的隐患；还没有上报的，请先用“随手报”上报。", "hazards");
    }
    if (outcome === "none") requireSubstance(text, "text", "请写明排查了哪些部位（不少于 4 个字）。", 4);
    if (outcome === "not-applicable") {
      requireSubstance(text, "text", "请写明不适用的理由（不少于 4 个字）。", 4);
    }
    const enterprise = actor.enterprise ?? "";
    return { enterprise, outcome, text: text.trim(), hazards: found ? hazards : [] };
  },
  evolve(prompt, entry) {
    const answer = { ...entry.payload, by: entry.actor, at: entry.times.received };
    const others = prompt.answers.filter(({ enterprise }) => enterprise !== answer.enterprise);
    return { ...prompt, answers: [...others, answer] };
  },
};
