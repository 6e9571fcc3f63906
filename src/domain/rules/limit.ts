import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { addWorkingDays, type Deadline, type WorkingCalendar } from "#domain/calendar/working-days.ts";
import { type KeptRule, ruleStateOf } from "./kept-rule.ts";
import { citedRule, type LimitUnit, limitUnits, type Rule } from "./rule.ts";

/** What a limit is asked for: an act that is owed in a field since a day. */
export type Owed = { readonly act: string; readonly field: string | null; readonly since: BusinessDate };

/** By when, and by which text. */
export type Limit = Deadline & { readonly rule: string; readonly wording: string; readonly basis: string };

/** The limits in use. */
export type Limits = {
  /** The acts that any of them is for. */
  readonly acts: readonly string[];
  /** By when an act is owed; null where no rule in use says. */
  of(owed: Owed): Limit | null;
};

/** Where no rule is in use. */
export const noLimits: Limits = { acts: [], of: () => null };

type Bound = {
  readonly rule: Rule;
  readonly count: number;
  readonly unit: LimitUnit;
  readonly from: BusinessDate;
  readonly basis: string;
};

/**
 * The limits in use, by the rules. A rule for the field goes before one for all fields, and of two alike the later one: a duty goes by
 * the rule of the day on which it arose.
 */
export function limitsOf(kept: readonly KeptRule[], calendar: WorkingCalendar): Limits {
  const byAct = new Map<string, Bound[]>();
  for (const bound of kept.flatMap(boundBy)) {
    const known = byAct.get(bound.rule.act);
    if (known) known.push(bound);
    else byAct.set(bound.rule.act, [bound]);
  }
  return {
    acts: [...byAct.keys()],
    of(owed) {
      const [first] = (byAct.get(owed.act) ?? []).filter((one) => isFor(one, owed)).sort(closest);
      return first ? limitBy(first, owed.since, calendar) : null;
    },
  };
}

/** The earlier of two days; a day before none. */
export function earlierDay(one: BusinessDate | null, other: BusinessDate | null): BusinessDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function boundBy({ rule, decision }: KeptRule): readonly Bound[] {
  if (ruleStateOf({ rule, decision }) !== "in-use") return [];
  const { confirmed } = decision;
  if (!confirmed) {
    const { count, unit, from } = rule;
    return [{ rule, count, unit, from, basis: citedRule(rule.source) }];
  }
  const { count, unit, from, basis } = confirmed;
  return [{ rule, count, unit, from, basis }];
}

function isFor({ rule, from }: Bound, { field, since }: Owed): boolean {
  const inField = rule.sectors.length === 0 || rule.sectors.some((sector) => sector === field);
  return inField && from <= since && (rule.to === null || since <= rule.to);
}

function closest(one: Bound, other: Bound): number {
  const special = Number(other.rule.sectors.length > 0) - Number(one.rule.sectors.length > 0);
  return special || other.from.localeCompare(one.from) || one.rule.id.localeCompare(other.rule.id);
}

function limitBy({ rule, count, unit, basis }: Bound, since: BusinessDate, calendar: WorkingCalendar): Limit {
  const deadline =
    unit === "days"
      ? { date: addDays(since, count), provisional: false }
      : addWorkingDays(calendar, since, count);
  const wording = `${rule.wording}，${count}${limitUnits[unit]}以内`;
  return { ...deadline, rule: rule.id, wording, basis };
}
