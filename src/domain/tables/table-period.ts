import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";

/** Which hazards a table is about by time: found in a week, a month and so on; or all that are open, whenever found. */
export const tablePeriods = {
  week: "每周（周一至周日发现的）",
  month: "每月（当月发现的）",
  quarter: "每季度（当季发现的）",
  year: "年初至今（当年发现的）",
  open: "全部未销号的（不论何时发现）",
} as const;
export type TablePeriod = keyof typeof tablePeriods;

/** The days that count, both included; null days: any. */
export type PeriodDays = {
  readonly from: BusinessDate | null;
  readonly to: BusinessDate;
  /** As a heading says it: 2026年11月, 2026年第4季度. */
  readonly name: string;
};

/**
 * The days of the running period, or of the one `back` before it. A running one ends today: what is not over is counted as
 * far as it has come. Of all open there is only now.
 */
export function periodDays(period: TablePeriod, today: BusinessDate, back = 0): PeriodDays {
  switch (period) {
    case "week":
      return weekDays(today, back);
    case "month":
      return monthDays(today, { months: 1, back });
    case "quarter":
      return monthDays(today, { months: 3, back });
    case "year": {
      const year = Number(today.slice(0, 4)) - back;
      return { from: `${year}-01-01`, to: earlier(`${year}-12-31`, today), name: `${year}年` };
    }
    case "open":
      return { from: null, to: today, name: `截至${dayName(today)}` };
  }
}

function weekDays(today: BusinessDate, back: number): PeriodDays {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(today, -weekday - 7 * back);
  const to = addDays(from, 6);
  return { from, to: earlier(to, today), name: `${dayName(from)}至${dayName(to)}` };
}

function monthDays(today: BusinessDate, { months, back }: { months: number; back: number }): PeriodDays {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const first = Math.floor((year * 12 + month - 1) / months) * months - months * back;
  const from = dayOne(first);
  const to = earlier(addDays(dayOne(first + months), -1), today);
  const [of, at] = [Math.floor(first / 12), first % 12];
  const name = months === 1 ? `${of}年${at + 1}月` : `${of}年第${Math.floor(at / months) + 1}季度`;
  return { from, to, name };
}

function dayOne(months: number): BusinessDate {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

function earlier(one: BusinessDate, other: BusinessDate): BusinessDate {
  return one < other ? one : other;
}

function dayName(day: BusinessDate): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
