import type { Opinion } from "#domain/papers/official-paper.ts";
import { stageOf } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { requireDay } from "#domain/papers/paper-days.ts";
import { Refusal } from "#domain/refusal.ts";

/** 签发: entered from the signed 呈批件 with approver, date and scan; its day is the 成文日期. */
export const approve: PaperAct<Opinion> = {
  label: "登记签发",
  reasonNotTo: (paper) =>
    stageOf(paper) === "reviewed" ? null : new Refusal("wrong-state", "审核以后才能登记签发。"),
  decide: (paper, input, { today }) => {
    if (input.by === paper.draftedBy) {
      throw new Refusal("same-person", "拟稿人不能签发自己拟的公文，请由单位负责人签发。", "by");
    }
    if (!input.scan) throw new Refusal("incomplete", "请上传签发后的呈批件扫描件。", "scan");
    requireDay(input.on, { from: paper.review?.on ?? paper.draftedOn, today, what: "签发日期" });
    return input;
  },
  evolve: (paper, { payload }) => ({ ...paper, approval: payload }),
};
