import type { PaperKind } from "#domain/documents/paper-kind.ts";
import {
  answerByAsked,
  copiesAsked,
  demandAsked,
  notDone,
  pressingLetter,
  supervisionLetter,
} from "./letter.ts";

/** 督办函: what is not done is pressed for; whether it is late, its deadline says. */
export const supervisionLetterKind: PaperKind = {
  label: "督办函",
  majorOnly: true,
  ...pressingLetter,
  notBefore: notDone,
  asked: [demandAsked, answerByAsked, copiesAsked],
  sentences: {
    opening: "{收件单位}牵头的下列重大事故隐患尚未办结，现予督办。",
    closing:
      "请落实责任、采取有效措施督促整改，于{回复期限}前将整改结果书面回复。仍未办结的，将予以通报、约谈，提请提级挂牌督办。",
  },
  compose: (content) => supervisionLetter({ ...supervisionLetterKind, title: "重大事故隐患督办函" }, content),
};
