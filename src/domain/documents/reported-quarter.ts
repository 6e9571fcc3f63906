import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { type Quarter, quarterBefore, quarterNamed, quarterOf } from "#domain/calendar/quarter.ts";

/** So many days before a quarter ends its report is asked for. No source: time to write and to sign. */
const daysAhead = 10;

/**
 * The quarter whose report is to be made on a day: the one that ended, from ten days before its end the running one
 * (煤矿安全生产条例 35: 按季度).
 */
export function quarterToReport(day: BusinessDate): Quarter {
  const running = quarterOf(day);
  return day >= askedFrom(running) ? running : quarterBefore(running);
}

/** The first day on which the report on a quarter is asked for. */
export function askedFrom({ to }: Quarter): BusinessDate {
  return addDays(to, -daysAhead);
}

/**
 * The quarter of a report that does not name one, by its day: in the first month of a quarter the one that ended, in
 * which month reports are due (总局令16, the day to be verified); later the running one.
 */
export function quarterByDay(day: BusinessDate): Quarter {
  const running = quarterOf(day);
  return day.slice(0, 7) === running.from.slice(0, 7) ? quarterBefore(running) : running;
}

/** The quarter that a report is on: as its 报告期 says, and by its day where that names none. */
export function quarterReported(given: string, on: BusinessDate): Quarter {
  return quarterNamed(given) ?? quarterByDay(on);
}
