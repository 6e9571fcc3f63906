import { type BusinessDate, businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import type { ReminderRules, TimeOfDay } from "./reminder-rules.ts";

/** The moment of a time of day in Asia/Shanghai. */
export function instantAt(day: BusinessDate, time: TimeOfDay): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

/** Whether nothing but what is urgent goes out at this moment (免打扰时段); the hours may pass midnight. */
export function isQuiet(now: Instant, { from, to }: ReminderRules["quiet"]): boolean {
  const day = businessDateOf(now);
  const after = now >= instantAt(day, from);
  const before = now < instantAt(day, to);
  return from > to ? after || before : after && before;
}
