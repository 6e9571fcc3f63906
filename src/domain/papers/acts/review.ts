import type { Opinion } from "#domain/papers/official-paper.ts";
import { stageOf } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { requireDay } from "#domain/papers/paper-days.ts";
import { Refusal } from "#domain/refusal.ts";

/** 审核: somebody other than the drafter; entered from the 呈批件. */
export const review: PaperAct<Opinion> = {
  label: "登记审核",
  reasonNotTo: (paper) =>
    stageOf(paper) === "draft" ? null : new Refusal("wrong-state", "只有拟稿阶段的公文可以登记审核。"),
  decide: (paper, input, { today }) => {
    if (input.by === paper.draftedBy) {
      throw new Refusal("same-person", "拟稿人不能审核自己拟的公文，请由他人审核。", "by");
    }
    requireDay(input.on, { from: paper.draftedOn, today, what: "审核日期" });
    return input;
  },
  evolve: (paper, { payload }) => ({ ...paper, review: payload }),
};
