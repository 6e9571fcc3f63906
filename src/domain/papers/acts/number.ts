import type { PaperNumber } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { numberIn } from "#domain/papers/paper-number.ts";
import { Refusal } from "#domain/refusal.ts";

/** 编号: entered from the office's register or drawn from its series, and so kept for this paper; it is never changed. */
export const number: PaperAct<PaperNumber> = {
  label: "编文号",
  reasonNotTo: (paper) => {
    if (paper.withdrawn) return new Refusal("wrong-state", "公文已经作废，不再编号。");
    if (paper.issued) return new Refusal("wrong-state", "公文已经用印，不能再编号。");
    if (paper.number) {
      return new Refusal("wrong-state", `文号已经编为 ${paper.number.text}；编错的请作废后重新拟稿。`);
    }
    return null;
  },
  decide: ({ draftedOn }, { text }, { today }) => numberIn(text, { draftedOn, today }),
  evolve: (paper, { payload }) => ({ ...paper, number: payload }),
};
