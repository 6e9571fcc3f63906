import { type Answer, type OfficialPaper, reasonNotAnswered } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** What is answered, with what goes with it. */
export type AnswerInput = Pick<Answer, "text" | "files">;

/** 回复: by the body that the paper was sent to, once. */
export const answer: PaperAct<AnswerInput> = {
  label: "回复",
  reasonNotTo: (paper: OfficialPaper) => {
    const reason = reasonNotAnswered(paper);
    return reason === null ? null : new Refusal("wrong-state", reason);
  },
  decide: (_paper, { text, files }) => {
    if (text.trim().length < 4) {
      throw new Refusal("incomplete", "请写明办理情况（不少于 4 个字）。", "text");
    }
    return { text: text.trim(), files };
  },
  evolve: (paper, { payload, actor, times }) => ({
    ...paper,
    answer: { ...payload, by: actor, at: times.received },
  }),
};
