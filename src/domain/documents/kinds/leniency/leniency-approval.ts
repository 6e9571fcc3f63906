import { formRow, pairRow } from "#domain/documents/block.ts";
import { adaptedForm, dayOrBlank, firstOf, formPaper, givenIn } from "#domain/documents/composing.ts";
import type { LeniencyFacts } from "#domain/documents/leniency-facts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { notFilled, orNotFilled, writtenDate } from "#domain/documents/wording.ts";
import { selfFound } from "#domain/hazards/finding.ts";

/**
 * 不予行政处罚审批表: every factor for and against, the proposal, room for the review and for the head. It stays in the
 * department's own file and never leaves: it tells what the authority knew and when.
 */
export const leniencyApproval: PaperKind = {
  label: "不予行政处罚审批表",
  page: "form",
  about: "hazard",
  majorOnly: true,
  roles: ["regulator"],
  parts: ["lead"],
  outgoing: false,
  to: "file",
  notBefore: ({ finding }) =>
    selfFound(finding) || finding.foundBy === "unknown" ? null : "检查发现的隐患，不适用企业自查从宽的审查。",
  asked: [{ name: "proposal", label: "承办意见", kind: "text", optional: true }],
  sentences: { inside: "本表为内部审批材料，随案归档，不送达、不外传。" },
  hideable: { answer: "报告与整改情形" },
  needs: ["finding.what", "finding.foundOn"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, judgement, leniency } = firstOf(content);
  const rows = [
    ["unit", pairRow(["单位名称", enterprise.name], ["隐患编号", number])],
    ["found", pairRow(["发现日期", dayOrBlank(finding.foundOn)], ["发现方式", finding.how])],
    ["what", formRow("隐患情况", orNotFilled(finding.what), 3, 14)],
    ["basis", formRow("判定依据", judgement ? basisOf(judgement) : notFilled, 3)],
    ["policy", formRow("适用口径", leniency ? `${leniency.policy}\n${leniency.says}` : notFilled, 3)],
    ["answer", formRow("报告与整改", leniency?.answer ?? "尚有待查事项", 3)],
    ["suggested", formRow("审查建议", leniency?.suggested ?? notFilled, 3)],
    ["proposal", formRow("承办意见", givenIn(content, "proposal") || roomToSign, 3, 24)],
    ["review", formRow("法制审核意见", reviewOf(leniency), 3, 24)],
    ["decision", formRow("负责人决定", decisionOf(leniency), 3, 28)],
    ["education", formRow("教育情况", educationOf(leniency), 3, 12)],
  ] as const;
  const form = adaptedForm(leniencyApproval, [17, 33, 17, 33], rows, content);
  const said = content.wording.sentences["inside"] ?? leniencyApproval.sentences["inside"] ?? "";
  return formPaper(content, {
    title: "不予行政处罚审批表",
    under: `${content.issuer}　　内部材料`,
    blocks: [form, factorsTable(leniency), { kind: "note", text: said }],
  });
}

function factorsTable(leniency: LeniencyFacts | null) {
  return {
    kind: "table" as const,
    caption: "审查情形（由记录得出，供审核和决定参考）",
    columns: [
      { title: "情形", width: 20, align: "left" as const },
      { title: "评价", width: 12, align: "center" as const },
      { title: "记录的事实", width: 68, align: "left" as const },
    ],
    rows: (leniency?.factors ?? []).map(({ label, verdict, fact }) => [label, verdict, fact]),
  };
}

const roomToSign = `\n\n签名：　　　　　　　　${writtenDate(null)}`;

function reviewOf(leniency: LeniencyFacts | null): string {
  const review = leniency?.review;
  if (!review) return roomToSign;
  return `${review.result}：${review.opinion}\n${review.by}　${writtenDate(review.on)}`;
}

function decisionOf(leniency: LeniencyFacts | null): string {
  const decision = leniency?.decision;
  if (!decision) return roomToSign;
  return `${decision.result}\n${decision.by}　${writtenDate(decision.on)}`;
}

function educationOf(leniency: LeniencyFacts | null): string {
  const education = leniency?.decision?.education;
  return education ? `${writtenDate(education.on)}：${education.what}` : "";
}
