import { type Block, paragraph, type Table } from "./block.ts";
import type { ReportAccountability } from "./report-input.ts";
import { notFilled } from "./wording.ts";

/** 追责: post and duty, rule, measure, document; "taught, not punished" carries its reason. */
export function accountSection(accountability: readonly ReportAccountability[] | null): readonly Block[] {
  if (accountability === null) return [paragraph(notFilled)];
  if (accountability.length === 0) return [paragraph("经调查，本隐患无需追究内部责任。")];
  return [accountabilityTable(accountability)];
}

/** One line per person or unit held accountable. */
function accountabilityTable(accountability: readonly ReportAccountability[]): Table {
  return {
    kind: "table",
    caption: null,
    columns: [
      { title: "责任人（单位）", width: 15, align: "center" },
      { title: "岗位职务", width: 14, align: "center" },
      { title: "岗位职责", width: 18, align: "left" },
      { title: "责任认定依据", width: 20, align: "left" },
      { title: "处理措施", width: 19, align: "left" },
      { title: "文书", width: 14, align: "left" },
    ],
    rows: accountability.map((one) => [
      one.person,
      one.post ?? "",
      one.duty,
      one.rule,
      one.reason ? `${one.measure}（${one.reason}）` : one.measure,
      one.document ?? "无",
    ]),
  };
}
