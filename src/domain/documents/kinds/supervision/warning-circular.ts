import type { PaperKind } from "#domain/documents/paper-kind.ts";
import {
  answerByAsked,
  copiesAsked,
  demandAsked,
  notDone,
  pressingLetter,
  supervisionLetter,
} from "./letter.ts";

/** 警示通报: told to others as a warning. */
export const warningCircular: PaperKind = {
  label: "警示通报",
  majorOnly: true,
  ...pressingLetter,
  notBefore: notDone,
  asked: [
    { name: "problems", label: "存在问题", kind: "text", optional: false },
    demandAsked,
    answerByAsked,
    copiesAsked,
  ],
  sentences: {
    opening:
      "经督办，{收件单位}牵头的下列重大事故隐患仍未整改到位，现予通报。请有关单位引以为戒，举一反三，全面排查同类隐患。",
    closing: "请于{回复期限}前将整改情况和原因分析书面回复。",
  },
  compose: (content) =>
    supervisionLetter({ ...warningCircular, title: "关于重大事故隐患整改不力的警示通报" }, content),
};
