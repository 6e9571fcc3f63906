import { writtenDate, writtenYuan } from "#domain/documents/wording.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { extendedFrom, type Rectification } from "#domain/hazards/rectification.ts";
import { type Step, stepState, steps } from "#domain/hazards/step.ts";
import { factors } from "#domain/hazards/step-contents.ts";
import { type FieldSpec, optionsOf } from "#web/ui/form/field-spec.ts";
import { AccountablePicker } from "./people-pickers.tsx";

const commitment = (name: string, label: string): FieldSpec => ({
  kind: "group",
  name,
  label,
  fields: [
    { kind: "text", name: "promised", label: "安排" },
    { kind: "text", name: "carriedOut", label: "落实情况" },
  ],
});

const freshMeasure = {
  person: null,
  unit: null,
  rule: "",
  post: "",
  measure: "",
  document: null,
  taughtNotPunished: false,
  reason: null,
};

/** The fields of each step's content, named as the domain names them. */
const stepFields: Readonly<Record<Step, readonly FieldSpec[]>> = {
  describe: [
    { kind: "text", name: "what", label: "隐患情况" },
    { kind: "line", name: "spot", label: "具体部位" },
    { kind: "text", name: "howFound", label: "发现经过", hint: "谁、什么时候、怎样发现的。" },
    { kind: "line", name: "measured", label: "实测数据", hint: "没有可测数据的，写“无可测数据”。" },
    { kind: "number", name: "exposedPeople", label: "受威胁人数" },
    { kind: "text", name: "possibleHarm", label: "可能造成的后果" },
    { kind: "photos", name: "photos", label: "现场照片" },
  ],
  analyse: [
    {
      kind: "list",
      name: "causes",
      label: "原因",
      hint: "从人、机、环、管四个方面找原因，对每个原因接着问“为什么”。重复出现的隐患至少追问三层。某一方面查过、没有原因的，写“未查出此方面原因”。",
      more: "再加一个原因",
      fresh: { factor: null, cause: "", whys: [""] },
      fields: [
        { kind: "choice", name: "factor", label: "方面", options: optionsOf(factors) },
        { kind: "line", name: "cause", label: "直接原因" },
        { kind: "lines", name: "whys", label: "为什么", more: "再问一层为什么" },
      ],
    },
    { kind: "text", name: "root", label: "根本原因" },
    { kind: "text", name: "departedFrom", label: "背离的标准、制度或者岗位作业流程" },
    {
      kind: "list",
      name: "similar",
      label: "举一反三",
      hint: "同类问题还可能在哪里，去看了没有，看到什么。没有同类问题的，写“未发现”。",
      more: "再加一个地点",
      fresh: { place: "", found: "" },
      fields: [
        { kind: "line", name: "place", label: "排查的地点" },
        { kind: "line", name: "found", label: "排查结果" },
      ],
    },
  ],
  "hold-accountable": [
    {
      kind: "list",
      name: "measures",
      label: "追责",
      hint: "只对企业、办矿主体和备案部门公开。发现并报告隐患的人不因报告被追责。",
      more: "再加一人（单位）",
      fresh: freshMeasure,
      fields: [
        { kind: "picker", name: "person", label: "人员", optional: true, Picker: AccountablePicker },
        {
          kind: "line",
          name: "unit",
          label: "单位或者其他人员",
          optional: true,
          hint: "班组成员等不在名单中的，写姓名和岗位。",
        },
        { kind: "line", name: "post", label: "岗位职责" },
        { kind: "text", name: "rule", label: "依据的制度条款" },
        { kind: "yes-no", name: "taughtNotPunished", label: "教育不处罚" },
        {
          kind: "line",
          name: "measure",
          label: "处理措施",
          optional: true,
          hint: "不是教育不处罚的必须写明。",
        },
        { kind: "text", name: "reason", label: "教育不处罚的理由", optional: true },
        { kind: "line", name: "document", label: "文件号", optional: true },
      ],
    },
  ],
  fix: [
    commitment("responsibility", "责任"),
    commitment("measures", "措施"),
    commitment("funds", "资金"),
    commitment("timeLimit", "时限"),
    commitment("emergencyPlan", "预案"),
    { kind: "number", name: "plannedYuan", label: "计划资金（元）" },
    { kind: "number", name: "spentYuan", label: "实际支出（元）" },
    { kind: "photos", name: "before", label: "整改前照片" },
    { kind: "photos", name: "after", label: "整改后照片" },
  ],
  "govern-at-source": [
    { kind: "text", name: "technical", label: "技术措施" },
    { kind: "text", name: "management", label: "管理措施" },
    { kind: "text", name: "training", label: "培训措施" },
    { kind: "text", name: "changedRules", label: "修订的制度或者作业流程" },
    {
      kind: "text",
      name: "intrinsicSafety",
      label: "本质安全技改",
      hint: "比较过哪些方案，费用和工艺怎样；不采用的写明理由。",
    },
    { kind: "number", name: "fundsYuan", label: "治源资金（元）" },
    { kind: "day", name: "doneBy", label: "完成日期" },
    { kind: "text", name: "copiedTo", label: "推广到的部位、工序或者单位" },
    { kind: "day", name: "lookBackOn", label: "回头看日期" },
  ],
};

/** What a repeat is asked for besides, after which field of its step (N3). */
const ofRepeats: Readonly<Record<string, FieldSpec>> = {
  departedFrom: {
    kind: "text",
    name: "postProcedure",
    label: "背离的岗位作业流程和环节",
    hint: "重复出现的隐患须写明：哪个岗位、哪项作业流程、哪个环节没有按要求做。",
  },
  intrinsicSafety: {
    kind: "text",
    name: "costAndProcess",
    label: "各方案的工艺和费用比较",
    hint: "重复出现的隐患须比较：各方案的工艺是否可行、投入和运行费用多少、为什么选这一个。",
  },
};

/** The fields of a step as this hazard is asked for them. */
export function stepFieldsFor(hazard: Pick<Hazard, "repeatedAs">, step: Step): readonly FieldSpec[] {
  if (!hazard.repeatedAs) return stepFields[step];
  return stepFields[step].flatMap((field) => [field, ofRepeats[field.name] ?? []].flat());
}

/** What a step begins as: what was written before, else what the record says already; nobody types it twice. */
export function freshContent(hazard: Hazard, step: Step): unknown {
  const written = hazard.steps[step].content;
  const { finding, rectification } = hazard;
  // The old 即改 tells of the old work; what is governed at the source may still stand.
  if (written && (step !== "fix" || stepState(hazard, step) !== "overtaken")) return written;
  const { plan, completion } = rectification;
  switch (step) {
    case "describe":
      return {
        what: finding.text,
        spot: finding.spot ?? "",
        howFound: "",
        measured: finding.measured ?? "",
        exposedPeople: finding.exposedPeople,
        possibleHarm: finding.possibleHarm ?? "",
        photos: finding.photos,
      };
    case "analyse":
      return {
        causes: [{ factor: null, cause: "", whys: [""] }],
        root: "",
        departedFrom: "",
        similar: [{ place: "", found: "" }],
      };
    case "fix":
      return {
        responsibility: { promised: plan?.responsible ?? "", carriedOut: "" },
        measures: { promised: plan?.measures ?? "", carriedOut: completion?.what ?? "" },
        funds: {
          promised: plan ? `${writtenYuan(plan.fundsYuan)}，${plan.fundsSource}` : "",
          carriedOut: "",
        },
        timeLimit: { promised: timeLimitOf(rectification), carriedOut: completion?.doneOn ?? "" },
        emergencyPlan: { promised: plan?.emergencyPlan ?? "", carriedOut: "" },
        plannedYuan: plan?.fundsYuan ?? null,
        spentYuan: completion?.spentYuan ?? null,
        before: completion?.before ?? finding.photos,
        after: completion?.after ?? [],
      };
    case "hold-accountable":
      return { measures: [freshMeasure] };
    case "govern-at-source":
      return {
        technical: "",
        management: "",
        training: "",
        changedRules: "",
        intrinsicSafety: "",
        fundsYuan: null,
        doneBy: null,
        copiedTo: "",
        lookBackOn: null,
      };
  }
}

/** The day that binds, with the one before it where it was extended. */
function timeLimitOf(rectification: Rectification): string {
  const before = extendedFrom(rectification);
  const day = rectification.deadline ? writtenDate(rectification.deadline) : "";
  return before ? `${day}（原定${writtenDate(before)}，经同意延期）` : day;
}

/** Steps in words, for choosing. */
export const stepOptions = optionsOf(steps);
