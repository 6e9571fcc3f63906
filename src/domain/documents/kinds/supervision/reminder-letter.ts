import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { answerByAsked, copiesAsked, demandAsked, pressingLetter, supervisionLetter } from "./letter.ts";

/** 提示函: what is due or unanswered is called to mind. */
export const reminderLetter: PaperKind = {
  label: "提示函",
  majorOnly: false,
  ...pressingLetter,
  asked: [demandAsked, answerByAsked, copiesAsked],
  sentences: {
    opening: "{收件单位}牵头的下列事故隐患需要抓紧办理，现予提示。",
    closing: "请抓紧督促整改，于{回复期限}前将进展情况书面回复。",
  },
  compose: (content) =>
    supervisionLetter({ ...reminderLetter, title: "关于事故隐患整改事项的提示函" }, content),
};
