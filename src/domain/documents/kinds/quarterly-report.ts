import { quarterInWords } from "#domain/calendar/quarter.ts";
import {
  adaptedNotes,
  dayOrBlank,
  formPaper,
  givenIn,
  sentenceIn,
  signingRow,
} from "#domain/documents/composing.ts";
import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { quarterByDay } from "#domain/documents/reported-quarter.ts";
import { withoutStop, writtenDate, writtenWan } from "#domain/documents/wording.ts";
import { reporting } from "./issuing-parts.ts";

/**
 * 季度报告: what became of the major hazards in the quarter, signed by the principal. A coal mine owes it to its
 * regulator and to the mine-safety body of the place (煤矿安全生产条例 35); others by the order on hazards (总局令16).
 */
export const quarterlyReport: PaperKind = {
  label: "重大事故隐患治理情况季度报告",
  page: "wide-form",
  about: "hazards",
  majorOnly: true,
  ...reporting,
  outgoing: true,
  asked: [
    { name: "quarter", label: "报告期（如2026年第四季度）", kind: "line", optional: true },
    { name: "overview", label: "本季度排查治理概况", kind: "text", optional: true },
    { name: "copies", label: "同时报送", kind: "line", optional: true },
  ],
  sentences: {
    duty: "本报告由主要负责人签字后报送；煤矿还须同时书面报所在地矿山安全监察机构（《煤矿安全生产条例》第三十五条）。",
  },
  hideable: { overview: "本季度排查治理概况", copies: "同时报送" },
  needs: ["finding.foundOn", "finding.what", "judgement", "register.measures", "fix.deadline"],
  compose,
};

function compose(content: PaperContent) {
  const { facts, issuer, recipient, on, preparedOn } = content;
  const quarter = givenIn(content, "quarter") || quarterInWords(quarterByDay(on ?? preparedOn));
  const told = [
    ["overview", "本季度排查治理概况"],
    ["copies", "同时报送"],
  ].flatMap(([name = "", label]) => {
    const text = givenIn(content, name);
    return text === "" ? [] : [{ kind: "note", text: `${label}：${text}` } as const];
  });
  return formPaper(content, {
    page: "wide-form",
    title: `${quarter}重大事故隐患治理情况报告`,
    under: `报告单位：${issuer}　　报送：${recipient ?? ""}　　报告日期：${writtenDate(on ?? preparedOn)}　　共${facts.length}项`,
    blocks: [
      ...told,
      { kind: "table", caption: null, columns, rows: facts.map(rowOf) },
      signingRow("主要负责人", "填表人"),
      ...adaptedNotes(content),
      { kind: "note", text: sentenceIn(quarterlyReport, content, "duty") },
    ],
  });
}

const columns = [
  { title: "序号", width: 4, align: "center" },
  { title: "隐患编号", width: 12, align: "center" },
  { title: "发现时间", width: 9, align: "center" },
  { title: "重大事故隐患", width: 22, align: "left" },
  { title: "判定依据", width: 16, align: "left" },
  { title: "治理措施", width: 18, align: "left" },
  { title: "治理时限", width: 9, align: "center" },
  { title: "资金（万元）", width: 7, align: "center" },
  { title: "治理进展", width: 16, align: "left" },
] as const;

function rowOf({ number, finding, judgement, fix, register }: HazardFacts, index: number): readonly string[] {
  const yuan = fix?.spentYuan ?? fix?.plannedYuan ?? null;
  return [
    String(index + 1),
    number,
    dayOrBlank(finding.foundOn),
    withoutStop(finding.what),
    judgement ? basisOf(judgement) : "",
    register.measures ?? "",
    dayOrBlank(fix?.deadline),
    yuan === null ? "" : writtenWan(yuan),
    progressOf({ fix, register }),
  ];
}

/** How far it is: struck off or looked over, else done, else still open. */
function progressOf({ fix, register }: Pick<HazardFacts, "fix" | "register">): string {
  if (register.review) return `${register.review.result}（${dayOrBlank(register.review.on)}）`;
  if (fix?.doneOn) return `整改完成（${dayOrBlank(fix.doneOn)}），待验收`;
  return register.extension?.answer ? `治理中（延期：${register.extension.answer}）` : "治理中";
}
