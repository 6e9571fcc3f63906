import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { supervisionLetter } from "./letter.ts";
import { unitAsked, unitLetter } from "./unit-letter.ts";

/** 企业约谈通知书: the enterprise's principal is asked to come and explain why the hazard still stands. */
export const unitInterview: PaperKind = {
  label: "企业约谈通知书",
  ...unitLetter,
  asked: [
    { name: "time", label: "约谈时间", kind: "line", optional: false },
    { name: "place", label: "约谈地点", kind: "line", optional: false },
    { name: "attendees", label: "参加人员（职务）", kind: "line", optional: false },
    { name: "bring", label: "请携带材料", kind: "text", optional: true },
    ...unitAsked,
  ],
  sentences: {
    opening: "因你单位下列重大事故隐患尚未完成整改，决定对你单位进行约谈。",
    closing:
      "请按时参加，当面说明未整改的原因、已采取的措施和完成时间，并于{回复期限}前提交书面说明和整改承诺。",
  },
  compose: (content) => supervisionLetter({ ...unitInterview, title: "安全生产约谈通知书" }, content),
};
