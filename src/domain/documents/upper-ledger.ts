import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { PrintedColumn } from "#domain/imports/printed-sheet.ts";
import type { Cell } from "#domain/imports/sheet.ts";

/** A hazard as a row of the 21 columns that the systems above take in. Null: the record does not say. */
export type UpperLedgerLine = {
  readonly reportedBy: string | null;
  readonly field: string | null;
  readonly enterpriseKind: string | null;
  readonly unitName: string | null;
  readonly uscc: string | null;
  readonly home: string | null;
  readonly address: string | null;
  readonly level: string | null;
  readonly hazard: string;
  readonly spot: string | null;
  /** With the source of a tip already masked. */
  readonly foundBy: string;
  readonly foundOn: BusinessDate | null;
  readonly basis: string | null;
  readonly clause: string | null;
  readonly done: boolean;
  readonly doneOn: BusinessDate | null;
  /** 整改责任部门/责任人, as department or post: without names. */
  readonly responsible: string | null;
  readonly measures: string | null;
};

/** The 21 columns in the order in which the systems above read them. */
export const upperColumns: readonly PrintedColumn[] = [
  { label: "上报单位", width: 14 },
  { label: "行业领域", width: 9 },
  { label: "企业类型", width: 9 },
  { label: "企业名称", width: 18 },
  { label: "统一社会信用代码", width: 13 },
  { label: "属地", width: 8 },
  { label: "详细地址", width: 16 },
  { label: "负责人", width: 7 },
  { label: "隐患分类", width: 7 },
  { label: "隐患描述", width: 34 },
  { label: "隐患位置", width: 11 },
  { label: "检查方式", width: 9 },
  { label: "检查人", width: 7 },
  { label: "检查时间", width: 12 },
  { label: "判定依据", width: 24 },
  { label: "违反判定依据具体条款", width: 13 },
  { label: "是否整改", width: 6 },
  { label: "实际整改完成时间", width: 12 },
  { label: "整改责任部门/责任人", width: 11 },
  { label: "整改措施", width: 22 },
  { label: "举报情况备注", width: 8 },
];

/**
 * The row. People are not named: who found it and who answers for it signed here, and no list carries their names
 * further, so that 整改责任部门/责任人 holds a department or a post. What is known of a tip stays with the tip office.
 */
export function upperLedgerRow(line: UpperLedgerLine): readonly Cell[] {
  return [
    line.reportedBy,
    line.field,
    line.enterpriseKind,
    line.unitName,
    line.uscc,
    line.home,
    line.address,
    null,
    line.level,
    line.hazard,
    line.spot,
    line.foundBy,
    null,
    line.foundOn,
    line.basis,
    line.clause,
    line.done ? "是" : "否",
    line.doneOn,
    line.responsible,
    line.measures,
    null,
  ];
}
