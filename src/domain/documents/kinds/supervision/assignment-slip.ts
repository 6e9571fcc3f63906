import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { answerByAsked, copiesAsked, demandAsked, pressingLetter, supervisionLetter } from "./letter.ts";

/** 交办单: the first rung, a hazard is handed to the body that answers for it. */
export const assignmentSlip: PaperKind = {
  label: "交办单",
  majorOnly: false,
  ...pressingLetter,
  asked: [
    { name: "instruction", label: "领导批示", kind: "text", optional: true },
    demandAsked,
    answerByAsked,
    copiesAsked,
  ],
  sentences: {
    opening: "现将下列事故隐患交{收件单位}办理，请按职责督促整改到位。",
    closing: "请于{回复期限}前将办理情况书面回复。逾期不回复的，将按规定提示、督办。",
  },
  compose: (content) => supervisionLetter({ ...assignmentSlip, title: "事故隐患交办单" }, content),
};
