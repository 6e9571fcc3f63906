import { stageOf } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** Why something is undone. */
export type Reason = { readonly reason: string };

/** 退回: review or approval said no, or something is to be changed; it is a draft again and keeps its number. */
export const returnDraft: PaperAct<Reason> = {
  label: "退回修改",
  reasonNotTo: (paper) => {
    const stage = stageOf(paper);
    if (stage === "reviewed" || stage === "approved") return null;
    return new Refusal("wrong-state", "只有已审核、已签发而没有用印的公文可以退回；用印以后请作废重拟。");
  },
  decide: (_paper, input) => {
    if (input.reason.trim() === "") throw new Refusal("incomplete", "请写明退回的理由。", "reason");
    return input;
  },
  evolve: (paper, { payload, actor, times }) => ({
    ...paper,
    review: null,
    approval: null,
    returns: [...paper.returns, { reason: payload.reason, by: actor, at: times.received }],
  }),
};
