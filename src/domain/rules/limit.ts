import {
  addDays,
  addHours,
  type BusinessDate,
  businessDateOf,
  endOfDay,
  type Instant,
} from "#domain/calendar/dates.ts";
import {
  addWorkingDays,
  type Deadline,
  subtractWorkingDays,
  type WorkingCalendar,
} from "#domain/calendar/working-days.ts";
import { type KeptRule, ruleStateOf, shippedUntilConfirmed } from "./kept-rule.ts";
import { citedRule, countInWords, type LimitUnit, limitUnits, type Rule } from "./rule.ts";

/**
 * What a limit is asked for: an act that is owed in a field since a day, since which moment where that is known, and whether a stop
 * that was ordered on the hazard still stands.
 */
export type Owed = {
  readonly act: string;
  readonly field: string | null;
  readonly since: BusinessDate;
  readonly at?: Instant | null;
  readonly stopped?: boolean;
};

/** What a limit counted back is asked for: an act that has to come so long before a day of the record. */
export type Ahead = { readonly act: string; readonly field: string | null; readonly of: BusinessDate };

/** By when, and by which text. */
export type Limit = Deadline & {
  /** How many hours it gives, and the moment at which they end; null where it is counted in days. */
  readonly hours: number | null;
  readonly at: Instant | null;
  readonly rule: string;
  readonly wording: string;
  readonly basis: string;
};

/** The limits in use. */
export type Limits = {
  /** The acts that any of them is for which runs from the day on which the act is owed. */
  readonly acts: readonly string[];
  /** By when an act is owed; null where no rule in use says. */
  of(owed: Owed): Limit | null;
  /** The last day on which an act comes in time before a day of the record; null where no rule in use says. */
  ahead(asked: Ahead): Limit | null;
};

/** Where no rule is in use. */
export const noLimits: Limits = { acts: [], of: () => null, ahead: () => null };

type Bound = {
  readonly rule: Rule;
  readonly count: number;
  readonly unit: LimitUnit;
  readonly from: BusinessDate;
  readonly basis: string;
};

/**
 * The limits in use, by the rules. A rule for the field goes before one for all fields, and of two alike the later one: a duty goes by
 * the rule of the day on which it arose. Where one for stopped work alone holds beside another, the earlier day binds. A limit counted back binds nobody where its last day lies before its text holds.
 */
export function limitsOf(kept: readonly KeptRule[], calendar: WorkingCalendar): Limits {
  const bounds = kept.flatMap(boundBy);
  const after = byActOf(bounds.filter(({ rule }) => !rule.before));
  const back = byActOf(bounds.filter(({ rule }) => rule.before));
  return {
    acts: [...after.keys()],
    of(owed) {
      const holding = (after.get(owed.act) ?? []).filter((one) => isFor(one, owed)).sort(closest);
      const general = holding.find(({ rule }) => rule.only === undefined);
      const narrow = holding.find(({ rule }) => rule.only !== undefined);
      const byBoth = [general, narrow].flatMap((one) => (one ? [limitBy(one, owed, calendar)] : []));
      return byBoth.toSorted((one, other) => one.date.localeCompare(other.date))[0] ?? null;
    },
    ahead({ act, field, of }) {
      const limits = (back.get(act) ?? []).toSorted(closest).flatMap((one) => {
        const limit = limitAhead(one, of, calendar);
        return isFor(one, { field, since: limit.date }) ? [limit] : [];
      });
      return limits[0] ?? null;
    },
  };
}

/** The earlier of two days; a day before none. */
export function earlierDay(one: BusinessDate | null, other: BusinessDate | null): BusinessDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function byActOf(bounds: readonly Bound[]): ReadonlyMap<string, readonly Bound[]> {
  const acts = [...new Set(bounds.map(({ rule }) => rule.act))];
  return new Map(acts.map((act) => [act, bounds.filter(({ rule }) => rule.act === act)]));
}

function boundBy({ rule, decision }: KeptRule): readonly Bound[] {
  if (ruleStateOf({ rule, decision }) !== "in-use") return [];
  const { confirmed } = decision;
  if (!confirmed) return [asShipped(rule)];
  const { count, unit, from, basis } = confirmed;
  const earlier = shippedUntilConfirmed({ rule, decision });
  return [{ rule, count, unit, from, basis }, ...(earlier ? [asShipped(earlier)] : [])];
}

function asShipped(rule: Rule): Bound {
  const { count, unit, from } = rule;
  return { rule, count, unit, from, basis: citedRule(rule.source) };
}

function isFor(
  { rule, from }: Bound,
  { field, since, stopped = false }: Pick<Owed, "field" | "since" | "stopped">,
): boolean {
  if (rule.only === "stopped" && !stopped) return false;
  const inField = rule.sectors.length === 0 || rule.sectors.some((sector) => sector === field);
  return inField && from <= since && (rule.to === null || since <= rule.to);
}

function closest(one: Bound, other: Bound): number {
  const special = Number(other.rule.sectors.length > 0) - Number(one.rule.sectors.length > 0);
  return special || other.from.localeCompare(one.from) || one.rule.id.localeCompare(other.rule.id);
}

function limitBy({ rule, count, unit, basis }: Bound, owed: Owed, calendar: WorkingCalendar): Limit {
  const text = { rule: rule.id, wording: `${rule.wording}，${count}${limitUnits[unit]}以内`, basis };
  if (unit === "hours") {
    // Where only the day is known the hours run from its end: nobody is late by what the record does not say.
    const at = addHours(owed.at ?? endOfDay(owed.since), count);
    return { date: businessDateOf(at), provisional: false, hours: count, at, ...text };
  }
  const deadline =
    unit === "days"
      ? { date: addDays(owed.since, count), provisional: false }
      : addWorkingDays(calendar, owed.since, count);
  return { ...deadline, hours: null, at: null, ...text };
}

function limitAhead({ rule, count, unit, basis }: Bound, of: BusinessDate, calendar: WorkingCalendar): Limit {
  const deadline =
    unit === "working-days"
      ? subtractWorkingDays(calendar, of, count)
      : { date: addDays(of, -count), provisional: false };
  const wording = `${rule.wording}，${countInWords({ ...rule, count, unit })}`;
  return { ...deadline, hours: null, at: null, rule: rule.id, wording, basis };
}
