import type { Role } from "#domain/access/role.ts";
import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";

/** Posts that report past their own leaders (安全生产法 46: 安全生产管理人员). */
export const directReporters: readonly Role[] = ["safety-staff"];

/** Posts that answer: of the department that leads, of the committee office where none does. */
export const directAnswerers: readonly Role[] = ["regulator", "county-office", "city-office"];

/**
 * That the leader was told first and did not act in time. It says who wrote the report, so that whoever answers never
 * reads it: it is kept for the reporter, as the proof of a duty done.
 */
export type ToldLeader = {
  readonly on: BusinessDate;
  /** By when the leader was asked to act. */
  readonly actBy: BusinessDate;
  /** To which post, and what was asked: sealed with the reporter's own key. */
  readonly words: string;
  readonly proof: readonly Attachment[];
};

/** The wider check (扩大检查) through which it was looked at, so that the check does not point to the reporter. */
export type WiderCheck = {
  readonly check: string;
  readonly on: BusinessDate;
  /** How many units or places of a unit the check covered. */
  readonly covered: number;
};

/** What the authority answered, to the reporter alone. */
export type DirectAnswer = WiderCheck & {
  readonly result: string;
  readonly by: string;
  readonly at: Instant;
};

/**
 * 直接上报 (安全生产法 46) as its entries add up: a subject of its own, so that nothing of a hazard moves by it, neither
 * its number of entries nor a count nor a reminder.
 */
export type DirectReport = {
  readonly id: string;
  readonly home: string;
  readonly seq: number;
  readonly enterprise: string;
  readonly field: string | null;
  /** The hazard of the unit that it is about; null for one that stands nowhere yet. */
  readonly hazard: string | null;
  /** The department that it goes to; null: the committee office of the area. */
  readonly organisation: string | null;
  readonly what: string;
  readonly spot: string | null;
  readonly photos: readonly Attachment[];
  readonly told: ToldLeader | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly answer: DirectAnswer | null;
};
