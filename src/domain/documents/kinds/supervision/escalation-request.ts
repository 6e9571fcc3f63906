import type { PaperKind } from "#domain/documents/paper-kind.ts";
import {
  answerByAsked,
  copiesAsked,
  demandAsked,
  notDone,
  pressingLetter,
  supervisionLetter,
} from "./letter.ts";

/** 提级挂牌: the body above is asked to list what the own level could not move (N6.6). */
export const escalationRequest: PaperKind = {
  label: "提级挂牌督办请示",
  majorOnly: true,
  ...pressingLetter,
  notBefore: notDone,
  upwards: true,
  asked: [
    { name: "pressed", label: "本级督办情况", kind: "text", optional: false },
    { name: "reason", label: "提级理由", kind: "text", optional: false },
    demandAsked,
    answerByAsked,
    copiesAsked,
  ],
  sentences: {
    opening: "下列重大事故隐患经本级多次督办仍未整改到位，现提请{收件单位}提级挂牌督办。",
    closing: "妥否，请批示。请于{回复期限}前函复。",
  },
  compose: (content) =>
    supervisionLetter({ ...escalationRequest, title: "关于提级挂牌督办重大事故隐患的请示" }, content),
};
