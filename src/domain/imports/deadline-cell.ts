import { addDays, addMonths, type BusinessDate } from "#domain/calendar/dates.ts";
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
  if (/^(立即|立行|立查|立说|当场|当日|当天|即时|即知即改|即查即改|边查边改|马上|现场)/.test(text))
    return { kind: "at-once" };
  const term = termWords.exec(text);
  const count = term ? countOf(term[1] ?? "") : /^\d{1,3}$/.test(text) ? Number(text) : 0;
  const read = termOf(count, term?.[2] ?? "天");
  if (read) return read;
  if (halfYear.test(text)) return { kind: "term", count: 6, unit: "month" };
  const days = typeof cell === "number" && Number.isInteger(cell) && cell <= longestTermDays;
  const date = readDate(days ? textOf(cell) : cell, { ...setting, ofRange: "last" });
  if (date.kind === "unreadable") return lastDayNamed(text, setting) ?? date;
  return date.kind === "date" && date.precision === "month" ? lastDayOf(date.date) : date;
}

const doneWords = "(?:完成|整改完成|整改完毕|整改到位|完成整改|治理完成|完成治理|办结|销号|整改)?";
const termWords = new RegExp(
  `^(?:限期?|于|在)?(\\d{1,3}|[一二三四五六七八九十两半]{1,2})个?(工作日|自然日|天|日|周|星期|月)(?:内|之内|以内)?${doneWords}$`,
);
const halfYear = new RegExp(`^(?:限期?|于|在)?半年(?:内|之内|以内)?${doneWords}$`);

/** A month in which something is due runs to its last day. */
function lastDayOf(day: BusinessDate): DeadlineReading {
  return { kind: "date", date: addDays(addMonths(day, 1), -1), precision: "day" };
}

/** 12月10日前, 2026年12月底前完成, 限2026.12.10之前整改到位: the last day on which it may be done. */
function lastDayNamed(text: string, setting: DateSetting): DateReading | null {
  const bare = text
    .replace(/^(请|务必|须|应|限期?|截至|截止到?|最迟|不晚于|不迟于|于|在|至|到)+/, "")
    .replace(lastDayWords, "");
  const end = /^(?:(\d{4})年)?(?:(\d{1,2})月)?底$/.exec(bare.replace(/^年底$/, "12月底"));
  const year = end?.[1] ?? (setting.year ? String(setting.year) : null);
  if (end && year) return lastOfMonth(Number(year), Number(end[2] ?? 12));
  if (bare === text) return null;
  const date = readDate(bare, { ...setting, ofRange: "last" });
  return date.kind === "date" && date.precision === "day" ? date : null;
}

const lastDayWords =
  /(之前|以前|前|为?止|截止)?(全部|必须|须)?(完成|整改完成|整改完毕|整改到位|完成整改|治理完成|完成治理|办结|销号)?$/;

function lastOfMonth(year: number, month: number): DateReading | null {
  if (month < 1 || month > 12) return null;
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return { kind: "date", date: addDays(addMonths(first, 1), -1), precision: "day" };
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
