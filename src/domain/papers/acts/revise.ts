import type { Drafted } from "#domain/papers/official-paper.ts";
import { stageOf } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { Refusal } from "#domain/refusal.ts";

/** What of a draft can be written anew; what it is about and whose it is stay. */
export type Revised = Pick<Drafted, "title" | "recipient" | "given" | "personal">;

/** 修改: only a draft; what was reviewed is returned first. */
export const revise: PaperAct<Revised> = {
  label: "修改拟稿",
  reasonNotTo: (paper) =>
    stageOf(paper) === "draft" ? null : new Refusal("wrong-state", "审核以后的公文不能修改，请先退回。"),
  decide: (_paper, input) => {
    if (input.title.trim() === "") throw new Refusal("incomplete", "请填写文件标题。", "title");
    return input;
  },
  evolve: (paper, { payload }) => ({ ...paper, ...payload }),
};
