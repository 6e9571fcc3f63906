import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { type Factor, factors } from "#domain/hazards/step-contents.ts";
import { statesNone } from "#domain/hazards/step-demands.ts";
import { type CommitmentName, commitments, type ReportFix, type ReportInput } from "./report-input.ts";

/** A gap: the path of the field in the report's input, and its name for the person who can fill it. */
export type MissingField = { readonly field: string; readonly label: string };

type Check = readonly [field: string, label: string, present: boolean];

/** Levels of why that a repeated hazard owes under at least one cause. */
const whysOfARepeat = 3;

/** What the report still lacks, in the order in which it prints. Signatures and filing come later and are not asked for. */
export function missingFromReport(input: ReportInput): readonly MissingField[] {
  return [
    ...descriptionChecks(input),
    ...analysisChecks(input),
    ...accountabilityChecks(input),
    ...fixChecks(input.fix),
    ...sourceChecks(input),
    ...stepOrder.map(
      (step: Step): Check => [
        `stepSignatures.${step}`,
        `${steps[step]}签认`,
        input.stepSignatures[step] !== null,
      ],
    ),
  ]
    .filter(([, , present]) => !present)
    .map(([field, label]) => ({ field, label }));
}

function said(text: string | null | undefined): boolean {
  return typeof text === "string" && text.trim() !== "";
}

function descriptionChecks({
  enterprise,
  finding,
  judgement,
  confirmation,
  controls,
}: ReportInput): readonly Check[] {
  const photographed = finding.photos.length > 0;
  return [
    ["enterprise.uscc", "统一社会信用代码", said(enterprise.uscc)],
    ["enterprise.leadDepartment", "牵头部门", said(enterprise.leadDepartment)],
    ["finding.foundOn", "发现日期", finding.foundOn !== null],
    ["finding.what", "隐患内容", said(finding.what)],
    ["finding.spot", "具体位置", said(finding.spot)],
    ["finding.measured", "实测数据（无法测量的写明原因）", said(finding.measured)],
    ["finding.exposedPeople", "受威胁人数", finding.exposedPeople !== null],
    ["finding.possibleHarm", "可能造成的后果", said(finding.possibleHarm)],
    ["finding.photos", "隐患照片", photographed],
    ["judgement", "判定依据", judgement !== null && (judgement.criterion !== null || said(judgement.basis))],
    ["confirmation", "牵头部门核定", confirmation !== null],
    ["controls", "临时管控措施", controls.length > 0],
  ];
}

function analysisChecks({ analysis }: ReportInput): readonly Check[] {
  if (analysis === null) return [["analysis", "析因内容", false]];
  const deep = analysis.causes.some((cause) => cause.whys.filter(said).length >= whysOfARepeat);
  const whyless = analysis.causes.some((cause) => !statesNone(cause) && !cause.whys.some(said));
  const named = Object.keys(factors) as readonly Factor[];
  return [
    [
      "analysis.causes",
      `原因（${named.map((factor) => factors[factor]).join("、")}至少一项）`,
      analysis.causes.some((cause) => !statesNone(cause)),
    ],
    ["analysis.causes.whys", "每项原因的“为什么”", !whyless],
    ["analysis.causes.depth", "重复隐患至少追问三层“为什么”", !analysis.repeated || deep],
    ["analysis.root", "根本原因", said(analysis.root)],
    ["analysis.departedFrom", "与标准和岗位流程的差距", said(analysis.departedFrom)],
    ["analysis.similar", "举一反三排查结果", analysis.similar.length > 0],
  ];
}

function accountabilityChecks({ accountability }: ReportInput): readonly Check[] {
  if (accountability === null) return [["accountability", "追责内容", false]];
  return accountability.flatMap((one, index): readonly Check[] => [
    [`accountability.${index}.rule`, `第${index + 1}名责任人的责任认定依据`, said(one.rule)],
    [`accountability.${index}.duty`, `第${index + 1}名责任人的岗位职责`, said(one.duty)],
    [`accountability.${index}.measure`, `第${index + 1}名责任人的处理措施`, said(one.measure)],
  ]);
}

function fixChecks(fix: ReportFix | null): readonly Check[] {
  if (fix === null) return [["fix", "即改内容", false]];
  const names = Object.keys(commitments) as readonly CommitmentName[];
  const kept = names.flatMap((name): readonly Check[] => [
    [
      `fix.commitments.${name}.promised`,
      `${commitments[name]}计划要求`,
      said(fix.commitments[name]?.promised),
    ],
    [
      `fix.commitments.${name}.carriedOut`,
      `${commitments[name]}落实情况`,
      said(fix.commitments[name]?.carriedOut),
    ],
  ]);
  return [
    ...kept,
    ["fix.plannedYuan", "计划投入资金", fix.plannedYuan !== null],
    ["fix.spentYuan", "实际投入资金", fix.spentYuan !== null],
    ["fix.deadline", "整改期限", fix.deadline !== null],
    ["fix.doneOn", "整改完成日期", fix.doneOn !== null],
    ["fix.before", "整改前照片", fix.before.length > 0],
    ["fix.after", "整改后照片", fix.after.length > 0],
    ["fix.acceptance", "验收记录", fix.acceptance.length > 0],
  ];
}

function sourceChecks({ source, principles, analysis }: ReportInput): readonly Check[] {
  const checked: readonly Check[] = [
    ["principles.atSource", "“源头上分析”对照", said(principles.atSource)],
    ["principles.asSystem", "“系统上排查”对照", said(principles.asSystem)],
    ["principles.atRoot", "“根本上整改”对照", said(principles.atRoot)],
  ];
  if (source === null) return [["source", "治源内容", false], ...checked];
  const anyMeasure = said(source.technical) || said(source.management) || said(source.training);
  const optionOwed = analysis?.repeated ?? false;
  return [
    ["source.technical", "技术、管理或培训措施", anyMeasure],
    ["source.changedRules", "修订的制度规程", said(source.changedRules)],
    [
      "source.intrinsicSafety",
      "本安技改方案及成本、工艺比较（重复隐患必填）",
      !optionOwed || said(source.intrinsicSafety),
    ],
    ["source.fundsYuan", "治源投入资金", source.fundsYuan !== null],
    ["source.doneBy", "治源完成时限", source.doneBy !== null],
    ["source.copiedTo", "推广范围", said(source.copiedTo)],
    ["source.lookBackOn", "回头看日期", source.lookBackOn !== null],
    ...checked,
  ];
}
