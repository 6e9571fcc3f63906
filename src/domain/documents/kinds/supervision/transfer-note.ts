import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  dayOrBlank,
  firstOf,
  formPaper,
  givenIn,
  numberLine,
  sentenceIn,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { orNotFilled, writtenDate } from "#domain/documents/wording.ts";
import { answerByAsked, copiesAsked } from "./letter.ts";

/**
 * 隐患抄告单: a department tells another what it found and is not its own to handle (peers NB: 发现部门, 经办人, 批准人,
 * 处理意见, 主送, 抄送; the receiver answers and tells the result).
 */
export const transferNote: PaperKind = {
  label: "隐患抄告单",
  page: "form",
  about: "hazard",
  majorOnly: false,
  roles: ["regulator", "township", "county-office", "city-office"],
  parts: ["lead", "support", "superior", "township", "county-office", "city-office"],
  outgoing: false,
  to: "body",
  answered: true,
  asked: [
    { name: "handler", label: "经办人", kind: "line", optional: false, personal: true },
    { name: "phone", label: "联系电话", kind: "line", optional: true, personal: true },
    { name: "demand", label: "处理意见", kind: "text", optional: false },
    answerByAsked,
    copiesAsked,
  ],
  sentences: { closing: "请按职责处理，于{回复期限}前回复接收情况和处理结果。" },
  hideable: { copies: "抄送单位" },
  needs: ["finding.what", "finding.foundOn", "register.address", "register.principal", "register.phone"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, finding, register, number } = firstOf(content);
  const by = givenIn(content, "answerBy");
  const closing = sentenceIn(transferNote, content, "closing").replaceAll(
    "{回复期限}",
    writtenDate(by || null),
  );
  const rows = [
    ["from", pairRow(["发现部门", content.issuer], ["抄告编号", content.number ?? ""])],
    ["handler", pairRow(["经办人", givenIn(content, "handler")], ["联系电话", givenIn(content, "phone")])],
    ["to", formRow("主送单位", content.recipient ?? "", 3)],
    ["copies", formRow("抄送单位", givenIn(content, "copies"), 3)],
    ["unit", pairRow(["单位名称", enterprise.name], ["隐患编号", number])],
    ["address", pairRow(["区域", register.area], ["地址", register.address ?? ""])],
    ["people", pairRow(["主要负责人", register.principal ?? ""], ["电话", register.phone ?? ""])],
    ["found", pairRow(["发现日期", dayOrBlank(finding.foundOn)], ["隐患来源", register.source])],
    ["what", formRow("隐患描述", orNotFilled(finding.what), 3, 24)],
    ["opinion", formRow("处理意见", givenIn(content, "demand"), 3, 20)],
    ["received", formRow("接收回复", "", 3, 20)],
    ["result", formRow("处理结果反馈", "", 3, 24)],
  ] as const;
  return formPaper(content, {
    title: "隐患抄告单",
    under: numberLine(content),
    blocks: [
      adaptedForm(transferNote, [17, 33, 17, 33], rows, content),
      {
        kind: "signatures",
        places: [
          { label: "批准人", name: null, on: content.on, note: "（盖章）" },
          { label: "接收单位", name: null, on: null, note: "（盖章）" },
        ],
      },
      { kind: "note", text: closing },
    ],
  });
}
