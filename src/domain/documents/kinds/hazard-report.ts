import { type FormRow, formRow, pairRow } from "#domain/documents/block.ts";
import {
  adaptedForm,
  dayOrBlank,
  firstOf,
  formPaper,
  givenIn,
  numberLine,
  sentenceIn,
} from "#domain/documents/composing.ts";
import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { asSentence, notFilled, orNotFilled, withoutStop, writtenDate } from "#domain/documents/wording.ts";
import { contactAsked, contactRow } from "./unit-rows.ts";

/**
 * 重大隐患信息报告单: the dual report of 安全生产法 41, to the department that oversees and to the workers' congress.
 * Its content is that of 安监总局令 16, 14: present state and causes, degree of harm and difficulty, governance plan (15).
 */
export const hazardReport: PaperKind = {
  label: "重大隐患信息报告单",
  page: "form",
  about: "hazard",
  majorOnly: true,
  roles: ["principal", "safety-staff"],
  parts: ["enterprise"],
  outgoing: true,
  asked: [
    { name: "difficulty", label: "整改难易程度", kind: "text", optional: false },
    {
      ...{ name: "toldOn", label: "向职工大会（职工代表大会）报告日期", kind: "day", optional: true },
      suggested: ({ register }) => register.toldWorkersOn,
    },
    ...contactAsked,
  ],
  sentences: {
    basis:
      "根据《中华人民共和国安全生产法》第四十一条第二款、《安全生产事故隐患排查治理暂行规定》（原国家安全生产监督管理总局令第16号）第十四条报告。",
    copies:
      "本报告单一式三份：报负有安全生产监督管理职责的部门一份，向职工大会或者职工代表大会报告一份，本单位存一份。",
  },
  hideable: {},
  needs: [
    "register.contact",
    "register.phone",
    "enterprise.leadDepartment",
    "finding.what",
    "finding.spot",
    "finding.foundOn",
    "judgement",
    "finding.exposedPeople",
    "finding.possibleHarm",
    "analysis.causes",
    "controls",
    "register.goal",
    "fix.commitments.measures.promised",
    "fix.commitments.funds.promised",
    "fix.commitments.responsibility.promised",
    "fix.commitments.emergencyPlan.promised",
    "fix.deadline",
  ],
  compose,
};

function compose(content: PaperContent) {
  const facts = firstOf(content);
  return formPaper(content, {
    title: "重大事故隐患信息报告单",
    under: numberLine(content),
    blocks: [
      adaptedForm(
        hazardReport,
        [25, 29, 17, 29],
        lowRows([...headRows(content, facts), ...stateRows(content, facts), ...planRows(facts)]),
        content,
      ),
      {
        kind: "signatures",
        places: [
          { label: "单位主要负责人", name: null, on: null, note: "（盖章）" },
          { label: "职工大会（职工代表大会）", name: null, on: null, note: toldNote(content) },
          { label: "监管部门签收", name: null, on: null, note: null },
        ],
      },
      {
        kind: "note",
        text: `${sentenceIn(hazardReport, content, "basis")}\n${sentenceIn(hazardReport, content, "copies")}`,
      },
    ],
  });
}

type NamedRow = readonly [name: string, row: FormRow];

/** Rows no higher than their text, so that an ordinary report stands on one page. */
function lowRows(rows: readonly NamedRow[]): readonly NamedRow[] {
  return rows.map(([name, row]) => [name, { ...row, heightMm: 7 }]);
}

function toldNote(content: PaperContent): string | null {
  const on = givenIn(content, "toldOn");
  return on ? `${writtenDate(on)}报告` : null;
}

function headRows(content: PaperContent, { enterprise, number, finding, judgement, register }: HazardFacts) {
  return [
    ["unit", pairRow(["报告单位", enterprise.name], ["隐患编号", number])],
    [
      "to",
      formRow("报告对象", `${orNotFilled(enterprise.leadDepartment)}；本单位职工大会或者职工代表大会`, 3),
    ],
    ["contact", contactRow(content)],
    ["found", pairRow(["发现日期", dayOrBlank(finding.foundOn)], ["隐患来源", register.source])],
    ["basis", formRow("判定依据", judgement ? basisOf(judgement) : notFilled, 3)],
  ] as const;
}

function stateRows(content: PaperContent, { finding, analysis, controls }: HazardFacts) {
  const where = finding.spot ? `${finding.spot}：` : "";
  const measured = finding.measured ? `\n实测数据：${finding.measured}` : "";
  const causes = analysis?.causes.map(({ cause }, index) => `${index + 1}.${withoutStop(cause)}`).join("\n");
  const people = finding.exposedPeople === null ? notFilled : `${finding.exposedPeople}人`;
  const control = controls.map(({ measures }) => withoutStop(measures)).join("；");
  return [
    ["state", formRow("隐患的现状", `${where}${orNotFilled(finding.what)}${measured}`, 3)],
    ["causes", formRow("产生原因", orNotFilled(causes ?? null), 3)],
    ["harm", formRow("隐患的危害程度", `${asSentence(finding.possibleHarm)}受威胁人数：${people}`, 3)],
    ["difficulty", formRow("整改难易程度", givenIn(content, "difficulty"), 3)],
    ["control", formRow("已采取的管控措施", orNotFilled(control || null), 3)],
  ] as const;
}

/** The six items of a governance plan. */
function planRows({ register, fix }: HazardFacts) {
  const promised = (name: "measures" | "funds" | "responsibility" | "emergencyPlan") =>
    orNotFilled(fix?.commitments[name]?.promised ?? null);
  return [
    ["goal", formRow("治理的目标和任务", orNotFilled(register.goal), 3)],
    ["measures", formRow("采取的方法和措施", promised("measures"), 3)],
    ["funds", formRow("经费和物资的落实", promised("funds"), 3)],
    ["people", formRow("负责治理的机构和人员", promised("responsibility"), 3)],
    [
      "deadline",
      formRow("治理的时限和要求", fix?.deadline ? `${writtenDate(fix.deadline)}前完成` : notFilled, 3),
    ],
    ["safety", formRow("安全措施和应急预案", promised("emergencyPlan"), 3)],
  ] as const;
}
