import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import type { Block, SignaturePlace } from "./block.ts";
import { formRow } from "./block.ts";
import type { Paper } from "./paper.ts";
import type { ReportInput } from "./report-input.ts";
import { stepRows } from "./step-form-rows.ts";
import { writtenDate } from "./wording.ts";

/** What a step's form adds to the record: whose signatures it asks for, and which writing of the step it is. */
export type StepFormInput = {
  readonly report: ReportInput;
  readonly step: Step;
  /** Which writing of the step this is (1 for the first), so that a photographed paper can be matched to it. */
  readonly revision: number;
  readonly places: readonly SignaturePlace[];
};

/** A step's form for signature: the content as written, room for what is not, and the places to sign. */
export function stepForm({ report, step, revision, places }: StepFormInput): Paper {
  const number = stepOrder.indexOf(step) + 1;
  const rows = stepRows(report, step).map(({ label, value }) =>
    formRow(label, value ?? "", 1, roomFor(value)),
  );
  const blocks: readonly Block[] = [
    {
      kind: "form",
      widths: [22, 78],
      rows: [
        formRow("单位名称", report.enterprise.name, 1),
        formRow("隐患内容", report.finding.what, 1),
        ...rows,
      ],
    },
    { kind: "signatures", places },
    {
      kind: "note",
      text: "以上内容属实，签字人对所填内容负责。签字后请拍照上传至系统，原件由填报单位留存备查。",
    },
  ];
  return {
    kind: "form",
    title: `重大事故隐患五步整改签字表（第${number}步：${steps[step]}）`,
    subtitle: `编号：${report.number}　　第${revision}次填写　　打印日期：${writtenDate(report.preparedOn)}`,
    date: report.preparedOn,
    letterhead: null,
    blocks,
  };
}

/** Room to write by hand where nothing is written yet. */
function roomFor(value: string | null): number {
  return value === null || value.trim() === "" ? 22 : 11;
}
