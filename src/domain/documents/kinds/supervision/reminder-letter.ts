import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { answerByAsked, copiesAsked, demandAsked, pressing, supervisionLetter } from "./letter.ts";

/** 提示函: what is due or unanswered is called to mind. */
export const reminderLetter: PaperKind = {
  label: "提示函",
  page: "letter",
  about: "hazard",
  majorOnly: false,
  ...pressing,
  outgoing: false,
  to: "body",
  answered: true,
  asked: [demandAsked, answerByAsked, copiesAsked],
  sentences: {
    opening: "{收件单位}牵头的下列事故隐患需要抓紧办理，现予提示。",
    closing: "请抓紧督促整改，于{回复期限}前将进展情况书面回复。",
  },
  hideable: { copies: "抄送" },
  needs: ["finding.what", "finding.foundOn", "fix.deadline"],
  compose: (content) =>
    supervisionLetter({ ...reminderLetter, title: "关于事故隐患整改事项的提示函" }, content),
};
