import type { Instant } from "#domain/calendar/dates.ts";

const shanghaiOffsetMs = 8 * 3_600_000;

/** A moment as it is read in China: 2026-11-24 09:02. */
export function momentText(instant: Instant): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 16).replace("T", " ");
}

/** What a local time of a form (`2026-11-24T09:02`, read in China) means as a moment; null when it is none. */
export function instantOf(local: string): Instant | null {
  const parsed = Date.parse(`${local}:00+08:00`);
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}
