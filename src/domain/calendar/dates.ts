/** A date of business in Asia/Shanghai, `YYYY-MM-DD`. Never a `Date`: a day has no hour and no zone. */
export type BusinessDate = string;

/**
 * A moment, ISO 8601 in UTC with milliseconds (`2026-11-24T01:02:03.456Z`). The ledger's times are moments, and what is due so many
 * hours after one of them.
 */
export type Instant = string;

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The date of business on which a moment falls. China has one zone and no daylight saving (since 1991). */
export function businessDateOf(instant: Instant): BusinessDate {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The moment `hours` hours later. */
export function addHours(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

/** The moment at which a day ends in Asia/Shanghai. */
export function endOfDay(day: BusinessDate): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs - shanghaiOffsetMs).toISOString();
}

/** The time of day of a moment in Asia/Shanghai, `15:30`. */
export function shanghaiTimeOf(instant: Instant): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(11, 16);
}

/** True for a real day of the calendar written as `YYYY-MM-DD`, of the years 1 to 9999: databases know no year 0. */
export function isBusinessDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * The same day so many months later (earlier when negative), or the last of that month where it has no such day, as
 * 民法典 §202 counts.
 */
export function addMonths(day: BusinessDate, months: number): BusinessDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const at = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
  return at.toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}
