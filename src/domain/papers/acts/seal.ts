import type { BusinessDate } from "#domain/calendar/dates.ts";
import { kindNamed } from "#domain/documents/kinds/paper-kinds.ts";
import { type Issued, stageOf } from "#domain/papers/official-paper.ts";
import type { PaperAct } from "#domain/papers/paper-act.ts";
import { requireDay } from "#domain/papers/paper-days.ts";
import { Refusal } from "#domain/refusal.ts";

/** The day of the seal, and the file that was fixed for it. */
export type SealInput = { readonly on: BusinessDate; readonly issued: Issued };

/** 用印: the file is fixed, hashed and, where it goes out, given its code; from then on nothing of it changes. */
export const seal: PaperAct<SealInput> = {
  label: "定稿用印",
  reasonNotTo: (paper) => {
    if (stageOf(paper) !== "approved") return new Refusal("wrong-state", "签发以后才能定稿用印。");
    if (kindNamed(paper.kind).outgoing && !paper.number) {
      return new Refusal("incomplete", "对外的公文须先编文号，再定稿用印。", "number");
    }
    return null;
  },
  decide: (paper, input, { today }) => {
    requireDay(input.on, { from: paper.approval?.on ?? paper.draftedOn, today, what: "用印日期" });
    return input;
  },
  evolve: (paper, { payload, actor, times }) => ({
    ...paper,
    issued: payload.issued,
    seal: { on: payload.on, by: actor, at: times.received },
  }),
};
