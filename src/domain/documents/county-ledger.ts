import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { PrintedColumn } from "#domain/imports/printed-sheet.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import type { TableFrame } from "./table-to-export.ts";
import { writtenDate } from "./wording.ts";

/** A hazard as one row of the county layout, in display words. Null: the record does not say. */
export type CountyLedgerLine = {
  /** 属地: name of the reporting unit. */
  readonly home: string | null;
  readonly unitName: string | null;
  readonly uscc: string | null;
  /** 行业: name of the hazard field. */
  readonly field: string | null;
  readonly hazard: string;
  readonly basis: string | null;
  /** 发现方式, with the source of a tip already masked. */
  readonly foundBy: string;
  readonly foundOn: BusinessDate | null;
  readonly measures: string | null;
  readonly deadline: BusinessDate | null;
  readonly status: string;
  /** 挂牌级别; null where it is not listed. */
  readonly listed: string | null;
};

/** What the sheet says beside its rows. */
export type CountyLedgerCover = {
  /** Whose hazards they are: 长治市潞州区. */
  readonly place: string;
  /** 填报单位. */
  readonly reportedBy: string;
  /** 统计截止. */
  readonly closedOn: BusinessDate;
  /** True where every row was judged major. Only then does the title say 重大事故隐患: it is read as the level of every row below. */
  readonly allMajor: boolean;
};

const columns: readonly PrintedColumn[] = [
  { label: "序号", width: 6, align: "center" },
  { label: "属地", width: 10, align: "center" },
  { label: "单位名称", width: 24 },
  { label: "统一社会\n信用代码", width: 22, align: "center" },
  { label: "行业", width: 12, align: "center" },
  { label: "隐患描述", width: 40 },
  { label: "判定依据", width: 32 },
  { label: "发现方式", width: 14, align: "center" },
  {
    label: "整改情况",
    columns: [
      { label: "发现时间", width: 13, align: "center" },
      { label: "整改措施", width: 30 },
      { label: "整改时限", width: 13, align: "center" },
      { label: "整改状态", width: 12, align: "center" },
    ],
  },
  { label: "是否挂牌\n督办（级别）", width: 13, align: "center" },
];

/** The frame of the ledger in the layout that the counties keep; it can be read in again with the same rows. */
export function countyLedgerFrame(cover: CountyLedgerCover): TableFrame & { readonly title: string } {
  const kind = cover.allMajor ? "重大事故隐患专项排查整治台账" : "事故隐患排查整治台账";
  return {
    name: cover.allMajor ? "重大隐患台账" : "隐患台账",
    title: `${cover.place}${kind}`,
    above: [[`填报单位（盖章）：${cover.reportedBy}`, `统计截止：${writtenDate(cover.closedOn)}`]],
    columns,
  };
}

/** The lines below so many rows. */
export function countyLedgerFoot(rows: number): readonly string[] {
  return [`合计　共${rows}项`, "填表人：        审核人：        联系电话："];
}

/** Blank cells of unit and place would be read as 同上 of the row above, so what is not known is written out. */
const notStated = "未注明";

/** A hazard as the row of that number, from 1. */
export function countyLedgerRow(line: CountyLedgerLine, number: number): readonly Cell[] {
  return [
    number,
    line.home ?? notStated,
    line.unitName ?? notStated,
    line.uscc,
    line.field ?? notStated,
    line.hazard,
    line.basis,
    line.foundBy,
    line.foundOn,
    line.measures,
    line.deadline,
    line.status,
    line.listed ?? "否",
  ];
}
