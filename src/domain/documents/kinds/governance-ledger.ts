import { adaptedNotes, dayOrBlank, formPaper, signingRow } from "#domain/documents/composing.ts";
import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { withoutStop, writtenDate } from "#domain/documents/wording.ts";
import { keeping } from "./issuing-parts.ts";

/** 治理台账: eleven columns (peers: HL form 4). The form has no remark: the level stands before the hazard. */
export const governanceLedger: PaperKind = {
  label: "治理台账",
  page: "wide-form",
  about: "hazards",
  majorOnly: false,
  ...keeping,
  outgoing: false,
  asked: [],
  sentences: {},
  hideable: {},
  needs: ["finding.foundOn", "finding.what", "register.measures"],
  compose: (content) =>
    formPaper(content, {
      page: "wide-form",
      title: "事故隐患治理台账",
      under: `填报单位：${content.issuer}　　制表日期：${writtenDate(content.on ?? content.preparedOn)}　　共${content.facts.length}项`,
      blocks: [
        { kind: "table", caption: null, columns, rows: content.facts.map(rowOf) },
        ...adaptedNotes(content),
        signingRow("单位负责人", "填表人"),
      ],
    }),
};

const columns = [
  { title: "序号", width: 4, align: "center" },
  { title: "检查时间", width: 9, align: "center" },
  { title: "检查人", width: 10, align: "center" },
  { title: "类别", width: 7, align: "center" },
  { title: "隐患", width: 22, align: "left" },
  { title: "措施", width: 18, align: "left" },
  { title: "完成时间", width: 9, align: "center" },
  { title: "责任人", width: 9, align: "center" },
  { title: "复查时间", width: 9, align: "center" },
  { title: "复查人", width: 9, align: "center" },
  { title: "结果", width: 9, align: "left" },
] as const;

function rowOf({ finding, fix, register }: HazardFacts, index: number): readonly string[] {
  const level = register.level ? `（${register.level}）` : "";
  return [
    String(index + 1),
    dayOrBlank(finding.foundOn),
    finding.by ?? "",
    register.category ?? "",
    `${level}${withoutStop(finding.what)}`,
    register.measures ?? "",
    dayOrBlank(fix?.doneOn),
    register.responsible ?? "",
    dayOrBlank(register.review?.on),
    register.review?.by ?? "",
    register.review?.result ?? "",
  ];
}
