import { saysNone, squeezed, textOf } from "./cell-text.ts";
import { type DateReading, type DateSetting, readDate } from "./date-cell.ts";
import type { Cell } from "./sheet.ts";

/** What a deadline cell says: a date, a term from some first day that the ledger leaves open, at once, or nothing. */
export type DeadlineReading =
  | DateReading
  | { readonly kind: "term"; readonly count: number; readonly unit: "day" | "working-day" | "month" }
  | { readonly kind: "at-once" };

const longestTermDays = 366;

/** Reads 2023.6.18, 3天, 15个工作日, 一个月, 立行立改. A bare small number in such a column counts days. */
export function readDeadline(cell: Cell | undefined, setting: DateSetting = {}): DeadlineReading {
  if (saysNone(cell)) return { kind: "none" };
  const text = squeezed(cell);
  if (/^(立即|立行|当场|即时|即知即改|马上|现场)/.test(text)) return { kind: "at-once" };
  const term =
    /^(\d{1,3}|[一二三四五六七八九十两半]{1,2})个?(工作日|自然日|天|日|周|星期|月)(内|之内|以内)?$/.exec(
      text,
    );
  const count = term ? countOf(term[1] ?? "") : /^\d{1,3}$/.test(text) ? Number(text) : 0;
  const read = termOf(count, term?.[2] ?? "天");
  return (
    read ??
    readDate(typeof cell === "number" && cell <= longestTermDays ? textOf(cell) : cell, {
      ...setting,
      ofRange: "last",
    })
  );
}

function termOf(count: number, unit: string): DeadlineReading | null {
  if (count <= 0 || count > longestTermDays) return null;
  if (unit === "工作日") return { kind: "term", count, unit: "working-day" };
  if (unit === "月" && count >= 1) return { kind: "term", count, unit: "month" };
  if (unit === "月") return { kind: "term", count: count * 30, unit: "day" };
  const days = unit === "周" || unit === "星期" ? count * 7 : count;
  return { kind: "term", count: days, unit: "day" };
}

const figures: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [first = "", second = ""] = [...text];
  if (text.length === 1) return figures[first] ?? 0;
  if (first === "十") return 10 + (figures[second] ?? 0);
  return second === "十" ? (figures[first] ?? 0) * 10 : 0;
}
