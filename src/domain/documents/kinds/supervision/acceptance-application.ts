import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  dayOrBlank,
  firstOf,
  formPaper,
  givenIn,
  sentenceIn,
  signingRow,
} from "#domain/documents/composing.ts";
import { reporting } from "#domain/documents/kinds/issuing-parts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { notFilled, orNotFilled } from "#domain/documents/wording.ts";

/** 验收申请书: a listed unit says that it is done and asks who listed to accept (peers §1.1, document 4: cites the notice). */
export const acceptanceApplication: PaperKind = {
  label: "验收申请书",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...reporting,
  outgoing: true,
  asked: [
    { name: "noticeNumber", label: "挂牌督办通知书文号", kind: "line", optional: false },
    { name: "appliedOn", label: "申请日期", kind: "day", optional: false },
  ],
  sentences: {
    opening: "我单位已按挂牌督办通知书的要求完成下列重大事故隐患治理，经自查符合要求，现申请验收。",
  },
  hideable: {},
  needs: ["finding.what", "register.listing", "register.done", "fix.doneOn"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, register, fix } = firstOf(content);
  const { listing } = register;
  const rows = [
    ["unit", pairRow(["申请单位", enterprise.name], ["隐患编号", number])],
    [
      "notice",
      pairRow(
        ["通知书文号", givenIn(content, "noticeNumber")],
        ["督办单位", listing?.supervisor ?? notFilled],
      ),
    ],
    ["what", formRow("重大事故隐患情况", orNotFilled(finding.what), 3, 22)],
    ["done", formRow("治理完成情况", orNotFilled(register.done), 3, 30)],
    [
      "days",
      pairRow(
        ["治理期限", dayOrBlank(listing?.deadline ?? fix?.deadline)],
        ["完成日期", dayOrBlank(fix?.doneOn)],
      ),
    ],
    ["applied", formRow("申请日期", dayOrBlank(givenIn(content, "appliedOn") || null), 3)],
  ] as const;
  return formPaper(content, {
    title: "重大事故隐患验收申请书",
    under: `主送：${content.recipient ?? ""}`,
    blocks: [
      { kind: "paragraph", lead: null, text: sentenceIn(acceptanceApplication, content, "opening") },
      adaptedForm(acceptanceApplication, [18, 32, 18, 32], rows, content),
      signingRow("主要负责人", "申请单位"),
    ],
  });
}
