import type { PaperAct } from "#domain/papers/paper-act.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Reason } from "./return-draft.ts";

/** 作废: for good; its number keeps its place in the register and says why. */
export const withdrawPaper: PaperAct<Reason> = {
  label: "作废",
  reasonNotTo: (paper) => (paper.withdrawn ? new Refusal("wrong-state", "公文已经作废。") : null),
  decide: (_paper, input) => {
    if (input.reason.trim() === "") throw new Refusal("incomplete", "请写明作废的理由。", "reason");
    return input;
  },
  evolve: (paper, { payload, actor, times }) => ({
    ...paper,
    withdrawn: { reason: payload.reason, by: actor, at: times.received },
  }),
};
