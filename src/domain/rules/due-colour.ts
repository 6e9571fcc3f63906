import { addDays, type BusinessDate, daysBetween } from "#domain/calendar/dates.ts";

/** How pressing something due is: within some days, on its day, past it, long past it. */
export const dueColours = { soon: "黄", today: "橙", late: "红", "long-late": "紫" } as const;
export type DueColour = keyof typeof dueColours;

/** Where one colour passes into the next; data with its source in rules/reminders. */
export type ColourLimits = {
  /** Days before the day that binds from which it is yellow. */
  readonly soonDays: number;
  /** Days past it after which it is purple. */
  readonly longLateDays: number;
  /** What was extended so often and is late all the same is purple at once. */
  readonly extensions: number;
};

/** Something with a day by which it is due, how often that day was moved back, and whether its hour on that day is over. */
export type Owing = {
  readonly due: BusinessDate | null;
  readonly extended?: number;
  readonly passed?: boolean;
};

/** The colour of something due on a day; null while it has time left, or where no day binds. By rules/reminders. */
export function dueColourOf(
  { due, extended = 0, passed = false }: Owing,
  today: BusinessDate,
  limits: ColourLimits,
): DueColour | null {
  if (due === null) return null;
  const left = daysBetween(today, due);
  if (left > limits.soonDays) return null;
  if (left > 0) return "soon";
  if (left === 0 && !passed) return "today";
  return -left > limits.longLateDays || extended >= limits.extensions ? "long-late" : "late";
}

/** The last day that has a colour today: what is due later has time left. */
export function lastPressingDay(today: BusinessDate, { soonDays }: ColourLimits): BusinessDate {
  return addDays(today, soonDays);
}
