import { paragraph, type TableCell } from "#domain/documents/block.ts";
import {
  adaptedNotes,
  basisNotes,
  dayOrBlank,
  formPaper,
  numberLine,
  sentenceIn,
  signingRow,
} from "#domain/documents/composing.ts";
import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { withoutStop } from "#domain/documents/wording.ts";
import { reporting } from "./issuing-parts.ts";

/** 销号申请单: thirteen columns with pictures before and after (peers: HL form 3); the level stands in the remark. */
export const strikeOffApplication: PaperKind = {
  label: "销号申请单",
  page: "wide-form",
  about: "hazards",
  majorOnly: false,
  ...reporting,
  outgoing: true,
  asked: [],
  sentences: { opening: "下列隐患已按要求整改完毕，经自查符合要求，现申请复查销号。" },
  hideable: {},
  needs: [
    "finding.what",
    "finding.spot",
    "register.measures",
    "fix.deadline",
    "fix.doneOn",
    "fix.before",
    "fix.after",
  ],
  compose,
};

function compose(content: PaperContent) {
  return formPaper(content, {
    page: "wide-form",
    title: "隐患销号申请单",
    under: `${numberLine(content)}　　申请单位：${content.issuer}　　申请日期：${dayOrBlank(content.on) || "　　年　月　日"}`,
    blocks: [
      paragraph(sentenceIn(strikeOffApplication, content, "opening")),
      { kind: "table", caption: null, columns, rows: content.facts.map(rowOf) },
      ...basisNotes(content),
      ...adaptedNotes(content),
      signingRow("整改单位负责人", "主管部门负责人"),
    ],
  });
}

const columns = [
  { title: "序号", width: 4, align: "center" },
  { title: "单位", width: 10, align: "left" },
  { title: "地点", width: 9, align: "left" },
  { title: "隐患类别", width: 6, align: "center" },
  { title: "隐患内容", width: 16, align: "left" },
  { title: "整改措施", width: 14, align: "left" },
  { title: "整改期限", width: 8, align: "center" },
  { title: "责任人", width: 7, align: "center" },
  { title: "完成时间", width: 8, align: "center" },
  { title: "整改前图片", width: 12, align: "center" },
  { title: "整改后图片", width: 12, align: "center" },
  { title: "复查意见", width: 9, align: "left" },
  { title: "备注", width: 6, align: "center" },
] as const;

function rowOf(facts: HazardFacts, index: number): readonly TableCell[] {
  const { enterprise, finding, fix, register } = facts;
  return [
    String(index + 1),
    enterprise.name,
    finding.spot ?? "",
    register.category ?? "",
    withoutStop(finding.what),
    register.measures ?? "",
    dayOrBlank(fix?.deadline),
    register.responsible ?? "",
    dayOrBlank(fix?.doneOn),
    fix?.before.slice(0, 1) ?? [],
    fix?.after.slice(0, 1) ?? [],
    register.review?.result ?? "",
    register.level ? `等级：${register.level}` : "",
  ];
}
