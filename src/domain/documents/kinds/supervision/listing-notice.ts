import { formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  dayOrBlank,
  firstOf,
  formPaper,
  givenIn,
  numberLine,
  sentenceIn,
  signingRow,
} from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { notFilled, orNotFilled, writtenDate } from "#domain/documents/wording.ts";
import { pressing } from "./letter.ts";

/**
 * 挂牌督办通知书: served on the unit by who lists (peers NB form 4; domain §3: number, signatory, unit, hazard, basis,
 * finish date, plan date, listing unit and seal, deliverer, receiving principal, two copies).
 */
export const listingNotice: PaperKind = {
  label: "挂牌督办通知书",
  page: "form",
  about: "hazard",
  majorOnly: true,
  ...pressing,
  outgoing: true,
  asked: [
    { name: "signatory", label: "签发人", kind: "line", optional: false, personal: true },
    { name: "planBy", label: "报送治理方案日期", kind: "day", optional: false },
    { name: "progress", label: "进展报告要求", kind: "text", optional: false },
  ],
  sentences: {
    opening:
      "{收件单位}：经研究，决定对你单位下列重大事故隐患挂牌督办。请制定治理方案，落实责任、措施、资金、时限和预案，治理期间采取有效的安全防范措施，按期完成治理，并申请验收。",
    closing:
      "不能按期完成的，应当在期满前提出延期申请。经验收合格后，由挂牌单位摘牌。本通知书一式两份，送达单位和挂牌单位各存一份。",
  },
  hideable: {},
  needs: ["finding.what", "judgement", "register.listing"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, judgement, register } = firstOf(content);
  const { listing } = register;
  const rows = [
    ["unit", pairRow(["单位名称", enterprise.name], ["隐患编号", number])],
    [
      "level",
      pairRow(["挂牌级别", listing?.level ?? notFilled], ["督办单位", listing?.supervisor ?? notFilled]),
    ],
    [
      "what",
      formRow("重大事故隐患情况", `${finding.spot ?? ""}　${orNotFilled(finding.what)}`.trim(), 3, 24),
    ],
    ["basis", formRow("判定依据", judgement ? basisOf(judgement) : notFilled, 3, 14)],
    [
      "finish",
      pairRow(
        ["完成治理期限", dayOrBlank(listing?.deadline)],
        ["报送治理方案日期", dayOrBlank(givenIn(content, "planBy") || null)],
      ),
    ],
    ["progress", formRow("进展报告要求", givenIn(content, "progress"), 3, 14)],
    ["lister", pairRow(["挂牌单位", content.issuer], ["签发人", givenIn(content, "signatory")])],
  ] as const;
  return formPaper(content, {
    title: "重大事故隐患挂牌督办通知书",
    under: `${numberLine(content)}　　${writtenDate(content.on)}`,
    blocks: [
      { kind: "paragraph", lead: null, text: sentenceIn(listingNotice, content, "opening") },
      adaptedForm(listingNotice, [18, 32, 18, 32], rows, content),
      signingRow("送达人", "接收单位主要负责人"),
      { kind: "note", text: sentenceIn(listingNotice, content, "closing") },
    ],
  });
}
