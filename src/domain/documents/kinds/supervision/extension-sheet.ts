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
import type { RegisterFacts } from "#domain/documents/hazard-facts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { notFilled, orNotFilled, writtenDate } from "#domain/documents/wording.ts";
import { pressing } from "./letter.ts";

/**
 * 延期治理审批表: what the unit asked, what who supervises thinks of it, and who decides (peers NB: 企业延期申请, 延期治理审批).
 */
export const extensionSheet: PaperKind = {
  label: "延期治理审批表",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...pressing,
  outgoing: true,
  asked: [
    { name: "supervisorOpinion", label: "督办单位意见", kind: "text", optional: false },
    { name: "decision", label: "挂牌单位审批意见", kind: "text", optional: false },
  ],
  sentences: {
    closing: "延期期间的防护措施不落实的，应当停止使用或者停产。本表一式两份，申请单位和审批单位各存一份。",
  },
  hideable: {},
  needs: ["finding.what", "register.extension"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, register, fix } = firstOf(content);
  const { extension } = register;
  const rows = [
    ["unit", pairRow(["申请单位", enterprise.name], ["隐患编号", number])],
    ["what", formRow("重大事故隐患情况", orNotFilled(finding.what), 3, 22)],
    [
      "days",
      pairRow(
        ["原定期限", dayOrBlank(extension?.from ?? fix?.deadline)],
        ["申请延至", dayOrBlank(extension?.to)],
      ),
    ],
    ["reason", formRow("延期理由", extension?.reason ?? notFilled, 3, 22)],
    ["protection", formRow("延期期间防护措施", extension?.protection ?? notFilled, 3, 22)],
    [
      "asked",
      pairRow(
        ["申请日期", dayOrBlank(extension?.askedOn)],
        ["记录中的答复", extension?.answer ?? "尚未答复"],
      ),
    ],
    ...(extension?.late
      ? ([["late", formRow("提出时间", lateInWords(extension.late), 2, 22)]] as const)
      : []),
    ["supervisor", formRow("督办单位意见", givenIn(content, "supervisorOpinion"), 3, 26)],
    ["decision", formRow("挂牌单位审批意见", givenIn(content, "decision"), 3, 26)],
  ] as const;
  return formPaper(content, {
    title: "重大事故隐患延期治理审批表",
    under: numberLine(content),
    blocks: [
      adaptedForm(extensionSheet, [18, 32, 18, 32], rows, content),
      {
        kind: "signatures",
        places: ["申请单位主要负责人", "督办单位负责人", "挂牌单位负责人"].map((label) => ({
          ...{ label, name: null, on: null, note: "（盖章）" },
        })),
      },
      { kind: "note", text: sentenceIn(extensionSheet, content, "closing") },
    ],
  });
}

type Late = NonNullable<NonNullable<RegisterFacts["extension"]>["late"]>;

/** That the request came after the day by which a rule in use asks for it: it is decided on all the same. */
function lateInWords({ lastDay, wording, basis }: Late): string {
  return `晚于规定：${wording}（${basis}），应于${writtenDate(lastDay)}以前提出。`;
}
