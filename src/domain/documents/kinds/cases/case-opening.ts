import { formRow, pairRow } from "#domain/documents/block.ts";
import { adaptedForm, dayOrBlank, firstOf, formPaper } from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { notFilled, orNotFilled, writtenDate } from "#domain/documents/wording.ts";

/**
 * 立案审批表 (执法文书 "立案审批": cause, source, time, party, facts, two handlers, review, approval). Printed for pens and
 * never kept here: whoever reads the department's papers would learn of a case. It names no article; those come after.
 */
export const caseOpening: PaperKind = {
  label: "立案审批表",
  page: "form",
  about: "hazard",
  majorOnly: true,
  roles: ["regulator"],
  parts: ["lead", "support", "superior"],
  outgoing: false,
  printedOnly: true,
  asked: [],
  sentences: { inside: "本表为内部审批材料，随案归档，不送达、不外传。" },
  hideable: {},
  needs: ["finding.what", "finding.foundOn", "register.address", "register.principal", "register.phone"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, judgement, register, leniency, penaltyCase } = firstOf(content);
  const handlers = penaltyCase?.handlers ?? [];
  const rows = [
    ["number", pairRow(["立案编号", penaltyCase?.number ?? ""], ["隐患编号", number])],
    ["cause", formRow("案由", penaltyCase?.cause ?? "", 3, 12)],
    ["source", pairRow(["案件来源", finding.how], ["发现时间", dayOrBlank(finding.foundOn)])],
    ["party", formRow("当事人", `${enterprise.name}${enterprise.uscc ? `\n${enterprise.uscc}` : ""}`, 3)],
    ["principal", pairRow(["主要负责人", register.principal ?? ""], ["联系电话", register.phone ?? ""])],
    ["address", formRow("单位地址", orNotFilled(register.address), 3)],
    ["facts", formRow("案情简况", orNotFilled(finding.what), 3, 24)],
    ["basis", formRow("隐患判定依据", judgement ? basisOf(judgement) : notFilled, 3)],
    ["answer", formRow("报告与整改", leniency?.answer ?? "", 3)],
    ["handling", formRow("处理意见", penaltyCase?.handling ?? "□从严处罚　□依法处理", 3, 16)],
    [
      "handlers",
      formRow("承办人意见", `承办人：${handlers.join("、") || "　　　　　、　　　　　"}${roomToSign}`, 3, 28),
    ],
    ["review", formRow("审核意见", roomToSign, 3, 26)],
    ["approval", formRow("审批意见", approvalOf(penaltyCase), 3, 26)],
    ["remark", formRow("备注", "", 3, 10)],
  ] as const;
  const said = content.wording.sentences["inside"] ?? caseOpening.sentences["inside"] ?? "";
  return formPaper(content, {
    title: "立案审批表",
    under: `${content.issuer}　　内部材料`,
    blocks: [adaptedForm(caseOpening, [17, 33, 17, 33], rows, content), { kind: "note", text: said }],
  });
}

const roomToSign = `\n\n签名：　　　　　　　　${writtenDate(null)}`;

function approvalOf(one: ReturnType<typeof firstOf>["penaltyCase"]): string {
  return one ? `同意立案\n${one.decidedBy}　${writtenDate(one.openedOn)}` : roomToSign;
}
