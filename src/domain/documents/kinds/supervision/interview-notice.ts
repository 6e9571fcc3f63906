import type { PaperKind } from "#domain/documents/paper-kind.ts";
import {
  answerByAsked,
  copiesAsked,
  demandAsked,
  notDone,
  pressingLetter,
  supervisionLetter,
} from "./letter.ts";

/** 约谈: whoever answers for it is asked to come and explain. */
export const interviewNotice: PaperKind = {
  label: "约谈通知书",
  majorOnly: true,
  ...pressingLetter,
  notBefore: notDone,
  asked: [
    { name: "time", label: "约谈时间", kind: "line", optional: false },
    { name: "place", label: "约谈地点", kind: "line", optional: false },
    { name: "attendees", label: "参加人员", kind: "line", optional: false },
    demandAsked,
    answerByAsked,
    copiesAsked,
  ],
  sentences: {
    opening: "因下列重大事故隐患尚未整改到位，决定对{收件单位}进行约谈。",
    closing: "请按时参加，并于{回复期限}前提交书面说明和整改承诺。",
  },
  compose: (content) => supervisionLetter({ ...interviewNotice, title: "安全生产约谈通知书" }, content),
};
