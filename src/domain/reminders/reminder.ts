import { addDays, type BusinessDate, businessDateOf, type Instant } from "#domain/calendar/dates.ts";
import { type DueColour, dueColourOf, dueColours } from "#domain/rules/due-colour.ts";
import type { ReminderRules } from "./reminder-rules.ts";

/** Why somebody is reminded: the colour of what is due, or that it is newly theirs (新交办). */
export type ReminderKind = DueColour | "new";

/** The kinds in words, the most pressing first. */
export const reminderKinds: Readonly<Record<ReminderKind, string>> = {
  "long-late": "严重逾期",
  late: "已逾期",
  today: "今天到期",
  soon: "即将到期",
  new: "新交办",
};

/** The colour by which a kind is known among offices; none for what is merely new. */
export function colourName(kind: ReminderKind): string | null {
  return kind === "new" ? null : dueColours[kind];
}

/** Something that is owed: a duty on a hazard, or the answer to a paper. */
export type OwedMatter = {
  /** Tells it from others of the same post. */
  readonly id: string;
  readonly since: BusinessDate;
  readonly due: BusinessDate | null;
  /** How often its day was moved back. */
  readonly extended: number;
  /** The moment by which it is due, where its limit counts in hours. */
  readonly dueAt?: Instant | null;
};

/** Why it is to be told now; null when there is nothing to tell yet. */
export function reminderKindOf(
  { since, due, extended, dueAt = null }: OwedMatter,
  now: Instant,
  rules: Pick<ReminderRules, "colours" | "newDays">,
): ReminderKind | null {
  const today = businessDateOf(now);
  const passed = dueAt !== null && dueAt <= now;
  const colour = dueColourOf({ due, extended, passed }, today, rules.colours);
  return colour ?? (since > addDays(today, -rules.newDays) ? "new" : null);
}

/** What is noted as read: the matter as it stood. When it passes into another colour it is told again. */
export function readingKey(id: string, kind: ReminderKind): string {
  return `${id} ${kind}`;
}
