import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { PrintedColumn } from "#domain/imports/printed-sheet.ts";
import type { Cell } from "#domain/imports/sheet.ts";

/** A hazard as it stands in the list on the screen, in display words. */
export type ScreenLedgerLine = {
  readonly number: string;
  readonly hazard: string;
  readonly unitName: string | null;
  readonly home: string | null;
  readonly field: string | null;
  readonly level: string | null;
  readonly stage: string;
  readonly foundOn: BusinessDate | null;
  readonly foundBy: string;
  readonly deadline: BusinessDate | null;
  readonly listed: string | null;
  /** 重复, 停产停业 …: what the list marks. */
  readonly marks: string;
};

/** The columns of the list. */
export const screenColumns: readonly PrintedColumn[] = [
  { label: "隐患编号", width: 15 },
  { label: "隐患描述", width: 40 },
  { label: "单位名称", width: 20 },
  { label: "属地", width: 9 },
  { label: "行业领域", width: 11 },
  { label: "隐患等级", width: 9 },
  { label: "状态", width: 9 },
  { label: "发现日期", width: 12 },
  { label: "发现方式", width: 10 },
  { label: "整改期限", width: 12 },
  { label: "挂牌督办级别", width: 10 },
  { label: "标记", width: 14 },
];

/** The row, its cells in the order of the columns. */
export function screenLedgerRow(line: ScreenLedgerLine): readonly Cell[] {
  return [
    line.number,
    line.hazard,
    line.unitName,
    line.home,
    line.field,
    line.level,
    line.stage,
    line.foundOn,
    line.foundBy,
    line.deadline,
    line.listed ?? "否",
    line.marks || null,
  ];
}
