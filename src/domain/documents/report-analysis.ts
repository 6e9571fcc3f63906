import { type Factor, factors } from "#domain/hazards/step-contents.ts";
import { type Block, heading, paragraph, type Table, type TreeNode } from "./block.ts";
import type { ReportAnalysis, ReportCause } from "./report-input.ts";
import { asSentence, notFilled } from "./wording.ts";

/** Four factors in the order that N3 names them. */
const factorOrder = Object.keys(factors) as readonly Factor[];
const factorNames: Readonly<Record<Factor, string>> = {
  people: "人（人员）",
  machine: "机（设备设施）",
  environment: "环（作业环境）",
  management: "管（管理）",
};

/** 析因: the tree of causes, the root, the departure from a rule, and where else the same may stand. */
export function analyseSection(analysis: ReportAnalysis | null, hazard: string): readonly Block[] {
  if (analysis === null) return [paragraph(notFilled)];
  const repeated = analysis.repeated
    ? [paragraph("本隐患属重复发生，以下原因已逐层深挖。", "重复隐患：")]
    : [];
  return [
    ...repeated,
    heading("（一）原因分析", 2),
    causeTree(analysis.causes, hazard),
    heading("（二）根本原因", 2),
    paragraph(asSentence(analysis.root)),
    heading("（三）与标准和岗位流程的差距", 2),
    paragraph(asSentence(analysis.departedFrom)),
    heading("（四）举一反三排查", 2),
    similarTable(analysis),
  ];
}

/** Causes under 人 机 环 管; of one that nobody wrote of it says just that: that there is none is for a person to say. */
function causeTree(causes: readonly ReportCause[], hazard: string): Block {
  const branches = factorOrder.map((factor): TreeNode => {
    const own = causes.filter((cause) => cause.factor === factor);
    const text = own.length > 0 ? "" : causes.length > 0 ? "未列出这方面的原因" : notFilled;
    return { label: factorNames[factor], text, children: own.map(causeNode) };
  });
  return {
    kind: "tree",
    root: { label: "隐患", text: hazard, children: branches },
    columns: ["方面", "直接原因", "逐层追问"],
  };
}

function causeNode(cause: ReportCause): TreeNode {
  const chain = cause.whys.reduceRight<readonly TreeNode[]>(
    (children, why) => [{ label: "为什么", text: why, children }],
    [],
  );
  return { label: null, text: cause.cause, children: chain };
}

/** 举一反三: each place looked at and what was found there. */
function similarTable({ similar }: ReportAnalysis): Table {
  return {
    kind: "table",
    caption: null,
    columns: [
      { title: "序号", width: 10, align: "center" },
      { title: "排查部位", width: 35, align: "left" },
      { title: "排查结果", width: 55, align: "left" },
    ],
    rows: similar.map((one, index) => [String(index + 1), one.place, one.found]),
  };
}
