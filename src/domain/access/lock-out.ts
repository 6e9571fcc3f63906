import type { Instant } from "#domain/calendar/dates.ts";
import { Refusal } from "#domain/refusal.ts";

/** How many tries in a row may fail before a login is locked. */
const triesBeforeLock = 5;
/** Minutes of the first lock; each further one takes twice as long. */
const firstLockMinutes = 15;
/** Minutes that no lock exceeds: a day. */
const longestLockMinutes = 24 * 60;

/** What is kept of tries to sign in: those that failed in a row, and until when none is taken. */
export type Tries = { readonly failed: number; readonly lockedUntil: Instant | null };

/** Before any try, and after one that succeeded. */
export const noTries: Tries = { failed: 0, lockedUntil: null };

/** Why no try is taken now; null when one may be made. The sentence is the same for logins that do not exist. */
export function reasonNotToTry(tries: Tries, now: Instant): Refusal | null {
  if (tries.lockedUntil === null || tries.lockedUntil <= now) return null;
  const minutes = Math.max(1, Math.ceil((Date.parse(tries.lockedUntil) - Date.parse(now)) / 60_000));
  return new Refusal(
    "wrong-state",
    `连续输错次数过多，已暂停登录。请 ${minutes} 分钟后再试，或者联系安全管理员解锁。`,
  );
}

/**
 * Counts a try as failed before it is looked at, so that many at once are no more than one after another.
 * One that turns out right takes it back (`succeeded`, `forgiven`).
 */
export function tried(tries: Tries, now: Instant): Tries {
  const failed = tries.failed + 1;
  if (failed % triesBeforeLock !== 0) return { failed, lockedUntil: null };
  const minutes = Math.min(firstLockMinutes * 2 ** (failed / triesBeforeLock - 1), longestLockMinutes);
  return { failed, lockedUntil: new Date(Date.parse(now) + minutes * 60_000).toISOString() };
}

/**
 * A right password that still owes its second factor: the try is taken back, the earlier failures stand. Otherwise who
 * knows the password could guess codes without end.
 */
export function forgiven(tries: Tries): Tries {
  return { failed: Math.max(0, tries.failed - 1), lockedUntil: null };
}

/** How many tries are left after one that failed; 0 when it locked the login. */
export function triesLeft(tries: Tries): number {
  const used = tries.failed % triesBeforeLock;
  return used === 0 ? 0 : triesBeforeLock - used;
}

/** The sentence to one whose try failed: what is left, and nothing on whether the login exists. */
export function failedSentence(wrong: string, tries: Tries): string {
  const left = triesLeft(tries);
  return left > 0
    ? `${wrong}，请核对后重试；还可以试 ${left} 次。`
    : `${wrong}，连续输错 ${triesBeforeLock} 次，已暂停登录，请稍后再试或者联系安全管理员解锁。`;
}
