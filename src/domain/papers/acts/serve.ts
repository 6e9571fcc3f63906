import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { type PaperService, stageOf } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { requireDay } from "#domain/papers/paper-days.ts";
import { Refusal } from "#domain/refusal.ts";

/** 送达: with the signed 送达回证; from then on the recipient reads it here too. */
export const serve: PaperAct<PaperService> = {
  label: "登记送达",
  reasonNotTo: (paper) => {
    if (!kindNamed(paper.kind).outgoing) {
      return new Refusal("wrong-state", "发给部门的公文用印后即时送到，不用登记送达。");
    }
    return stageOf(paper) === "issued" ? null : new Refusal("wrong-state", "定稿用印以后才能登记送达。");
  },
  decide: (paper, input, { today }) => {
    requireDay(input.on, { from: paper.seal?.on ?? paper.draftedOn, today, what: "送达日期" });
    if (input.method === "direct" && new Set(input.deliveredBy).size < 2) {
      throw new Refusal("incomplete", "直接送达须有两名不同的送达人，请写全。", "deliveredBy");
    }
    return input;
  },
  evolve: (paper, { payload }) => ({ ...paper, service: payload }),
};
