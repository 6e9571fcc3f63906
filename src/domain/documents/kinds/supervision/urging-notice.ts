import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { supervisionLetter } from "./letter.ts";
import { unitAsked, unitLetter } from "./unit-letter.ts";

/** 督促整改通知书: the enterprise is urged to do what it has not done. */
export const urgingNotice: PaperKind = {
  label: "督促整改通知书",
  ...unitLetter,
  asked: unitAsked,
  sentences: {
    opening: "你单位下列重大事故隐患尚未完成整改，现督促你单位立即整改。",
    closing:
      "请主要负责人组织落实，整改期间采取有效的安全防范措施，于{回复期限}前书面回复。拒不整改的，依法处理。",
  },
  compose: (content) => supervisionLetter({ ...urgingNotice, title: "重大事故隐患督促整改通知书" }, content),
};
