import type { Instant } from "#domain/calendar/dates.ts";

/** Hours after the last page at which a session ends: a working day. */
export const idleHours = 8;
/** Hours after signing in at which a session ends, used or not. */
const absoluteHours = 24;
/** Seconds within which the last page is not noted again: a note a minute is enough. */
const noteSeenSeconds = 60;

const hourMs = 3_600_000;

/** When a session begun now ends at the latest. */
export function endOfSession(begun: Instant): Instant {
  return new Date(Date.parse(begun) + absoluteHours * hourMs).toISOString();
}

/** The moments by which a session lives. */
export type SessionTimes = { readonly seenAt: Instant; readonly expiresAt: Instant };

/** True while a session is neither over nor left alone too long. */
export function isAlive(times: SessionTimes, now: Instant): boolean {
  return now < times.expiresAt && Date.parse(now) - Date.parse(times.seenAt) < idleHours * hourMs;
}

/** True when it is time to note that the session was used. */
export function isNoteDue(seenAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(seenAt) >= noteSeenSeconds * 1000;
}
