import type { Step } from "#domain/hazards/step.ts";
import { type Factor, factors } from "#domain/hazards/step-contents.ts";
import { basisOf, foundWords } from "./report-description.ts";
import { daysOf, moneyOf } from "./report-fix.ts";
import { type CommitmentName, commitments, type ReportInput } from "./report-input.ts";
import { sourceParts } from "./report-source.ts";
import { notFilled, writtenDate } from "./wording.ts";

/** One part of a step on its form; a null value leaves room for a pen. */
export type StepRow = { readonly label: string; readonly value: string | null };

/** The parts of a step in the order of the report. */
export function stepRows(input: ReportInput, step: Step): readonly StepRow[] {
  switch (step) {
    case "describe":
      return describeRows(input);
    case "analyse":
      return analyseRows(input);
    case "hold-accountable":
      return accountRows(input);
    case "fix":
      return fixRows(input);
    case "govern-at-source":
      return sourceRows(input);
  }
}

function describeRows({ finding, judgement }: ReportInput): readonly StepRow[] {
  const found = finding.foundOn && [writtenDate(finding.foundOn), ...foundWords(finding)].join("，");
  return [
    { label: "发现时间、方式、人员", value: found },
    { label: "具体位置", value: finding.spot },
    { label: "判定依据", value: judgement && basisOf(judgement) },
    { label: "实测数据", value: finding.measured },
    { label: "受威胁人数", value: finding.exposedPeople === null ? null : `${finding.exposedPeople}人` },
    { label: "可能造成的后果", value: finding.possibleHarm },
  ];
}

function analyseRows({ analysis }: ReportInput): readonly StepRow[] {
  const named = Object.keys(factors) as readonly Factor[];
  const causes = named.map((factor): StepRow => {
    const own = analysis?.causes.filter((cause) => cause.factor === factor) ?? [];
    const lines = own.map((one) => [one.cause, ...one.whys.map((why) => `→ ${why}`)].join("\n"));
    const none = analysis === null ? null : notFilled;
    return { label: `${factors[factor]}的原因`, value: lines.join("\n") || none };
  });
  const similar = analysis?.similar.map((one) => `${one.place}：${one.found}`).join("\n");
  return [
    ...causes,
    { label: "根本原因", value: analysis?.root ?? null },
    { label: "与标准和岗位流程的差距", value: analysis?.departedFrom ?? null },
    { label: "举一反三", value: similar ?? null },
  ];
}

function accountRows({ accountability }: ReportInput): readonly StepRow[] {
  if (accountability === null) return [{ label: "责任追究", value: null }];
  return accountability.map((one, index) => ({
    label: `责任人${index + 1}`,
    value: [
      one.post ? `${one.person}（${one.post}）` : one.person,
      `岗位职责：${one.duty}`,
      `依据：${one.rule}`,
      `处理：${one.measure}${one.reason ? `（${one.reason}）` : ""}`,
      ...(one.document ? [`文书：${one.document}`] : []),
    ].join("\n"),
  }));
}

function fixRows({ fix }: ReportInput): readonly StepRow[] {
  const names = Object.keys(commitments) as readonly CommitmentName[];
  const kept = names.map((name): StepRow => {
    const one = fix?.commitments[name];
    return { label: commitments[name], value: one ? `计划：${one.promised}\n落实：${one.carriedOut}` : null };
  });
  return [
    ...kept,
    { label: "资金使用", value: fix && moneyOf(fix) },
    { label: "完成时间", value: fix && daysOf(fix) },
  ];
}

function sourceRows({ source }: ReportInput): readonly StepRow[] {
  const blank = {
    technical: null,
    management: null,
    training: null,
    changedRules: null,
    intrinsicSafety: null,
    fundsYuan: null,
    doneBy: null,
    copiedTo: null,
    lookBackOn: null,
  };
  return sourceParts(source ?? blank).map(([label, value]) => ({ label, value }));
}
