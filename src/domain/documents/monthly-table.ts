import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { PrintedColumn, PrintedSheet } from "#domain/imports/printed-sheet.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { writtenDate } from "./wording.ts";

/** What the monthly table counts of one sector or area, from the first day of the year. */
export type MonthlyFigures = {
  /** Units on file: those that are to be examined (应排查). */
  readonly units: number;
  readonly generalFound: number;
  readonly generalDone: number;
  readonly majorFound: number;
  readonly majorStruckOff: number;
  /** Major hazards with a plan of treatment. */
  readonly planned: number;
  /** Of these, with all five commitments (责任、措施、资金、时限、预案) filled in. */
  readonly committed: number;
  readonly listed: number;
  readonly listedByProvince: number;
  readonly listedByCity: number;
  readonly fundsYuan: number;
};

/** A line of the table. */
export type MonthlyLine = MonthlyFigures & { readonly name: string };

/** What the sheet says beside its lines. */
export type MonthlyTable = {
  readonly by: "sector" | "area";
  readonly place: string;
  readonly reportedBy: string;
  /** The last day that counts. */
  readonly to: BusinessDate;
  readonly lines: readonly MonthlyLine[];
  /** Not the sum where a unit works in several sectors. */
  readonly total: MonthlyLine;
};

const number = (label: string): PrintedColumn => ({ label, width: 10, align: "right" });

function columnsBy(by: MonthlyTable["by"]): readonly PrintedColumn[] {
  return [
    { label: by === "sector" ? "行业领域" : "县区", width: 18 },
    { label: "单位排查", columns: ["应排查\n（家）", "实际排查\n（家）", "覆盖率"].map(number) },
    { label: "一般事故隐患", columns: ["排查\n（项）", "已整改\n（项）", "整改率"].map(number) },
    { label: "重大事故隐患", columns: ["排查\n（项）", "整改销号\n（项）", "整改率"].map(number) },
    { label: "治理计划", columns: ["列入计划\n（项）", "其中\n五落实"].map(number) },
    { label: "挂牌督办", columns: ["挂牌\n（项）", "其中\n省级", "其中\n市级"].map(number) },
    { label: "累计落实治理\n资金（万元）", width: 13, align: "right" },
  ];
}

/** The monthly table of hazards found and mended since January, by sector or by area. */
export function monthlySheet(table: MonthlyTable): PrintedSheet {
  const { by, place, reportedBy, to, lines, total } = table;
  const [year = "", month = ""] = to.split("-");
  return {
    name: by === "sector" ? "按行业领域" : "按县区",
    title: `${place}事故隐患排查治理情况月报表`,
    above: [
      [
        `填报单位（盖章）：${reportedBy}`,
        `${year}年1月至${Number(month)}月发现的隐患（截至${writtenDate(to)}）`,
      ],
    ],
    columns: columnsBy(by),
    rows: [...lines, total].map(rowOf),
    below: [
      "口径：按发现日期计入，以前年度发现的、尚未判定等级的不在内；整改和销号按完成日期计到截止日；治理计划、资金和挂牌为导出时的情况。",
      "说明：应排查为企业库登记的单位数，一个单位涉及多个行业领域的分别计入。检查计划和检查次数不在本系统登记，“实际排查”“覆盖率”请按检查台账填写。",
      "单位负责人：        填表人：        联系电话：        填表日期：",
    ],
  };
}

function rowOf(line: MonthlyLine): readonly Cell[] {
  return [
    line.name,
    line.units,
    null,
    null,
    line.generalFound,
    line.generalDone,
    rate(line.generalDone, line.generalFound),
    line.majorFound,
    line.majorStruckOff,
    rate(line.majorStruckOff, line.majorFound),
    line.planned,
    line.committed,
    line.listed,
    line.listedByProvince,
    line.listedByCity,
    Math.round(line.fundsYuan / 100) / 100,
  ];
}

/** A share of nothing is no share. */
function rate(part: number, whole: number): Cell {
  return whole === 0 ? null : `${Math.round((part * 1000) / whole) / 10}%`;
}

/** The figures of several groups of hazards together; units are counted apart, for one may be in several. */
export function summed(groups: readonly Omit<MonthlyFigures, "units">[], units: number): MonthlyFigures {
  const sum = (figure: keyof Omit<MonthlyFigures, "units">) =>
    groups.reduce((total, group) => total + group[figure], 0);
  return {
    units,
    generalFound: sum("generalFound"),
    generalDone: sum("generalDone"),
    majorFound: sum("majorFound"),
    majorStruckOff: sum("majorStruckOff"),
    planned: sum("planned"),
    committed: sum("committed"),
    listed: sum("listed"),
    listedByProvince: sum("listedByProvince"),
    listedByCity: sum("listedByCity"),
    fundsYuan: sum("fundsYuan"),
  };
}
