import { type Corrected, correctionWords } from "./correction.ts";
import type { RefusedRow } from "./read-line.ts";
import type { RowPlace } from "./row-place.ts";

/** What is written beside a row of the file that was taken in: what happened to it, and why. */
export type RowMark = RowPlace & { readonly what: string; readonly why: string };

/** The heads of the two columns. */
export const markHeads = ["导入结果", "导入说明"] as const;

/** A row that was taken in, as far as its mark needs it. */
type TakenRow = RowPlace & {
  readonly outcome: "created" | "duplicate";
  /** Number of the record; null where it is no longer within reach. */
  readonly number: string | null;
  readonly gaps: number;
  /** What a person should know of it: what it says newer than the record that it repeats, or who took it in as well. */
  readonly note: string | null;
  /** The row of the same file that it repeats. */
  readonly sameAs: RowPlace | null;
  /** True when the record was taken back. */
  readonly withdrawn: boolean;
};

/** The mark of a row that became a record, or that repeats one. */
export function markOfRow(row: TakenRow, undone: boolean): RowMark {
  const { sheet, row: line, outcome, number, gaps, note, sameAs, withdrawn } = row;
  const named = number ? `隐患编号 ${number}` : "记录已移交其他单位";
  if (outcome === "duplicate") {
    if (withdrawn) {
      return {
        sheet,
        row: line,
        what: "已撤回",
        why: `${repeating(sameAs)}，${named}，该记录已撤回，这一行不再在台账中`,
      };
    }
    return {
      sheet,
      row: line,
      what: "重复",
      why: `${repeating(sameAs)}，${named}${note ? `。${note}` : ""}`,
    };
  }
  if (undone && !withdrawn && number) {
    return { sheet, row: line, what: "新增", why: `这次导入已撤销，这一条因已有人办理没有撤回，${named}` };
  }
  if (undone) return { sheet, row: line, what: "已撤销", why: `这次导入已撤销，${named}` };
  const missing = gaps > 0 ? `，有 ${gaps} 项待补全` : "";
  return { sheet, row: line, what: "新增", why: `${named}${missing}${note ? `。${note}` : ""}` };
}

function repeating(sameAs: RowPlace | null): string {
  return `与${sameAs ? `“${sameAs.sheet}”第 ${sameAs.row} 行` : "已登记的"}相同`;
}

/** The mark of a row of which cells were corrected at import: a person did it, and the file does not show it. */
export function withCorrected(mark: RowMark, corrected: readonly Corrected[]): RowMark {
  if (corrected.length === 0) return mark;
  return { ...mark, why: `${mark.why}；导入人在导入时更正：${corrected.map(correctionWords).join("，")}` };
}

/** The mark of a row of which a person said, beside what was shown, that it is the same hazard or another; `names` of those. */
export function withChoice(mark: RowMark, same: boolean, names: readonly string[]): RowMark {
  const sameAs = mark.what === "新增" ? "为同一隐患，但没有可以对应的记录，照常导入" : "为同一隐患，不再导入";
  const what = same ? sameAs : "不是同一隐患，照常导入";
  return { ...mark, why: `${mark.why}；导入人认定与${names.join("、")}${what}` };
}

/** The mark of a row without which no record could be made. */
export function markOfRefused({ sheet, row, reason }: RefusedRow): RowMark {
  return { sheet, row, what: "不能导入", why: reason };
}
