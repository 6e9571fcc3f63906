import { addDays, type BusinessDate, daysBetween, isBusinessDate } from "./dates.ts";

/** One year's arrangement of holidays as the State Council's office published it (calendar/*.json). */
export type HolidayYear = {
  readonly year: number;
  readonly title: string;
  readonly publishedOn: BusinessDate;
  readonly verification: string;
  readonly holidays: readonly {
    readonly name: string;
    readonly from: BusinessDate;
    readonly to: BusinessDate;
    /** Weekend days worked in exchange (调休上班). */
    readonly workOn: readonly BusinessDate[];
  }[];
};

/** Which days are worked, and between which days that is known. */
export type WorkingCalendar = {
  readonly knownFrom: BusinessDate;
  readonly knownUntil: BusinessDate;
  readonly holidays: ReadonlySet<BusinessDate>;
  readonly makeUpDays: ReadonlySet<BusinessDate>;
};

/** A deadline; `provisional` when it rests on days whose arrangement is not published yet. */
export type Deadline = { readonly date: BusinessDate; readonly provisional: boolean };

/** The calendar of consecutive years. A gap or a wrong date is a fault of the installation. */
export function calendarOf(years: readonly HolidayYear[]): WorkingCalendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new Error("No calendar data");
  if (last.year - first.year !== sorted.length - 1)
    throw new Error("The calendar data leaves out or repeats a year");
  const all = sorted.flatMap((year) => year.holidays);
  for (const date of all.flatMap(({ from, to, workOn }) => [from, to, ...workOn])) {
    if (!isBusinessDate(date)) throw new Error(`Not a date in the calendar data: ${date}`);
  }
  return {
    knownFrom: `${first.year}-01-01`,
    knownUntil: `${last.year}-12-31`,
    holidays: new Set(all.flatMap(({ from, to }) => daysOf(from, to))),
    makeUpDays: new Set(all.flatMap(({ workOn }) => workOn)),
  };
}

/** True for a day that is worked; past the known calendar by the weekday alone. */
export function isWorkingDay(calendar: WorkingCalendar, date: BusinessDate): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  return !calendar.holidays.has(date) && !isWeekend(date);
}

/**
 * The last day of "within N working days": the first day is left out, the N-th working day after it is the deadline.
 * Without days to count (0) it is the first day itself.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: BusinessDate, days: number): Deadline {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional: days > 0 && (date > calendar.knownUntil || from < calendar.knownFrom) };
}

/**
 * The last day of "N working days ahead": from it, left out, the N-th working day is no later than `to`. The mirror of
 * `addWorkingDays`.
 */
export function subtractWorkingDays(calendar: WorkingCalendar, to: BusinessDate, days: number): Deadline {
  let date = to;
  for (let left = days; left > 0; date = addDays(date, -1)) {
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional: days > 0 && (to > calendar.knownUntil || date < calendar.knownFrom) };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. The inverse of `addWorkingDays`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: BusinessDate, to: BusinessDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  return daysOf(addDays(from, 1), to).filter((date) => isWorkingDay(calendar, date)).length;
}

function daysOf(from: BusinessDate, to: BusinessDate): readonly BusinessDate[] {
  return Array.from({ length: Math.max(daysBetween(from, to) + 1, 0) }, (_, index) => addDays(from, index));
}

function isWeekend(date: BusinessDate): boolean {
  // 1970-01-01 was a Thursday; Saturday and Sunday are then the days 2 and 3 of each week of seven from it.
  const day = ((daysBetween("1970-01-01", date) % 7) + 7) % 7;
  return day === 2 || day === 3;
}
