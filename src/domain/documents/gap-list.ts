import type { BusinessDate } from "#domain/calendar/dates.ts";
import { gapKinds, type LibraryGap } from "#domain/criteria/library-gaps.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";

/** 判定标准缺口清单: what the library lacks and what to ask the superior department for, one gap a row. */
export function gapListSheet(gaps: readonly LibraryGap[], on: BusinessDate): PrintedSheet {
  return {
    name: "判定标准缺口",
    title: "重大事故隐患判定标准缺口清单（提请上级明确事项）",
    above: [[`截至${on}`, `共${gaps.length}项`]],
    columns: [
      { label: "序号", width: 6, align: "center" },
      { label: "类别", width: 20, align: "left" },
      { label: "行业领域或者标准", width: 36, align: "left" },
      { label: "缺少的内容", width: 44, align: "left" },
      { label: "提请上级明确或者提供", width: 52, align: "left" },
      { label: "涉及隐患数", width: 10, align: "center" },
    ],
    rows: gaps.map(({ kind, about, lacks, ask, count }, index) => [
      index + 1,
      gapKinds[kind],
      about,
      lacks,
      ask,
      count,
    ]),
    below: ["标准库未收录，不说明标准不存在。"],
  };
}
