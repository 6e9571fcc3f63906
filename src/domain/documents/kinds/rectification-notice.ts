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
import { withoutStop, writtenYuan } from "#domain/documents/wording.ts";
import { inspecting } from "./issuing-parts.ts";

/**
 * 隐患整改通知单: fourteen columns and two signatures as mines print them (peers: HL form 2). 隐患类别 holds the
 * category; the level, which the printed form mixes into it, stands in the remark.
 */
export const rectificationNotice: PaperKind = {
  label: "隐患整改通知单",
  page: "wide-form",
  about: "hazards",
  majorOnly: false,
  ...inspecting,
  outgoing: true,
  asked: [],
  sentences: {
    opening:
      "经检查，发现{收件单位}存在下列隐患。请按照整改措施和期限组织整改，整改期间落实安全防范措施，完成后报我单位复查。",
    closing: "本通知单一式两份，签发单位和接收单位各存一份。",
  },
  hideable: {},
  needs: ["finding.what", "finding.spot", "register.measures", "register.responsible", "fix.deadline"],
  compose,
};

function compose(content: PaperContent) {
  const opening = sentenceIn(rectificationNotice, content, "opening");
  return formPaper(content, {
    page: "wide-form",
    title: "隐患整改通知单",
    under: `${numberLine(content)}　　签发单位：${content.issuer}　　签发日期：${dayOrBlank(content.on) || "　　年　月　日"}`,
    blocks: [
      paragraph(opening),
      { kind: "table", caption: null, columns, rows: content.facts.map(rowOf) },
      ...basisNotes(content),
      ...adaptedNotes(content),
      signingRow("签发单位负责人", "接收单位负责人"),
      { kind: "note", text: sentenceIn(rectificationNotice, content, "closing") },
    ],
  });
}

const columns = [
  { title: "序号", width: 4, align: "center" },
  { title: "被检查单位", width: 9, align: "left" },
  { title: "具体地点", width: 8, align: "left" },
  { title: "隐患类别", width: 6, align: "center" },
  { title: "存在的问题或隐患", width: 16, align: "left" },
  { title: "图片", width: 10, align: "center" },
  { title: "整改措施", width: 12, align: "left" },
  { title: "整改期限", width: 7, align: "center" },
  { title: "责任人", width: 7, align: "center" },
  { title: "资金", width: 10, align: "center" },
  { title: "复查时间", width: 7, align: "center" },
  { title: "完成情况", width: 8, align: "center" },
  { title: "复查人", width: 8, align: "center" },
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
    finding.photos.slice(0, 1),
    register.measures ?? "",
    dayOrBlank(fix?.deadline),
    register.responsible ?? "",
    fix?.plannedYuan ? writtenYuan(fix.plannedYuan) : "",
    dayOrBlank(register.review?.on),
    fix?.doneOn ? `${dayOrBlank(fix.doneOn)}完成` : "",
    register.review?.by ?? "",
    register.level ? `等级：${register.level}` : "",
  ];
}
