import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  dayOrBlank,
  firstOf,
  formPaper,
  givenBoxes,
  givenIn,
  numberLine,
  sentenceIn,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { orNotFilled } from "#domain/documents/wording.ts";
import { pressing } from "./letter.ts";

/** 验收意见书: number, signatory, unit, day of application, hazard, result, remark (domain §3, forms of Ningbo). */
export const acceptanceOpinion: PaperKind = {
  label: "验收意见书",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...pressing,
  outgoing: true,
  asked: [
    { name: "signatory", label: "签发人", kind: "line", optional: false, personal: true },
    {
      name: "appliedOn",
      label: "申请验收日期",
      kind: "day",
      optional: false,
      suggested: ({ fix }) => fix?.doneOn ?? null,
    },
    { name: "passed", label: "是否通过验收", kind: "yes-no", optional: false },
    { name: "remark", label: "备注", kind: "text", optional: true },
  ],
  sentences: { closing: "未通过验收的，应当继续治理，整改完成后重新申请验收。本意见书一式两份。" },
  hideable: { remark: "备注" },
  needs: ["finding.what", "register.done", "fix.acceptance"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, register, fix } = firstOf(content);
  const links = (fix?.acceptance ?? []).map(
    ({ label, by, opinion, on }) => `${label}：${opinion}（${by}，${dayOrBlank(on)}）`,
  );
  const rows = [
    ["unit", pairRow(["申请单位", enterprise.name], ["隐患编号", number])],
    [
      "days",
      pairRow(
        ["申请验收日期", dayOrBlank(givenIn(content, "appliedOn") || null)],
        ["整改完成日期", dayOrBlank(fix?.doneOn)],
      ),
    ],
    ["what", formRow("重大事故隐患情况", orNotFilled(finding.what), 3, 22)],
    ["done", formRow("整改情况", orNotFilled(register.done), 3, 24)],
    ["accepted", formRow("现场验收记录", links.join("\n"), 3, 26)],
    [
      "result",
      pairRow(["是否通过验收", givenBoxes(content, "passed")], ["签发人", givenIn(content, "signatory")]),
    ],
    ["remark", formRow("备注", givenIn(content, "remark"), 3, 14)],
  ] as const;
  return formPaper(content, {
    title: "重大事故隐患验收意见书",
    under: numberLine(content),
    blocks: [
      adaptedForm(acceptanceOpinion, [18, 32, 18, 32], rows, content),
      {
        kind: "signatures",
        places: ["验收人员", "验收单位负责人", "申请单位主要负责人"].map((label) => ({
          ...{ label, name: null, on: null, note: null },
        })),
      },
      { kind: "note", text: sentenceIn(acceptanceOpinion, content, "closing") },
    ],
  });
}
