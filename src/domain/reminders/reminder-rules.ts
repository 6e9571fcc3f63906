import { verifications } from "#domain/criteria/standard.ts";
import { isActName } from "#domain/hazards/registry.ts";
import type { ColourLimits } from "#domain/rules/due-colour.ts";
import type { RuleSource } from "#domain/rules/rule.ts";

/** A time of day in Asia/Shanghai, `08:30`. */
export type TimeOfDay = string;

/** How people are reminded: rules/reminders/usual.json, with where it comes from. */
export type ReminderRules = {
  readonly colours: ColourLimits;
  /** For so many days a duty counts as newly come. */
  readonly newDays: number;
  /** When the morning digest goes out, on working days. */
  readonly digestAt: TimeOfDay;
  /** Between these times nothing goes out but what is urgent. */
  readonly quiet: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  /** Acts whose duties do not wait for the morning: those that are owed at once, on the day on which they arise. */
  readonly urgentActs: readonly string[];
  readonly source: RuleSource;
};

type Json = Readonly<Record<string, unknown>>;

/** Reads rules/reminders/usual.json. A faulty file is a fault of the installation and stops its start. */
export function readReminderRules(file: unknown): ReminderRules {
  const rules = file as ReminderRules;
  const { colours, newDays, digestAt, quiet, urgentActs, source } = partsOf(file);
  const { soonDays, longLateDays, extensions } = partsOf(colours);
  const { from, to } = partsOf(quiet);
  const wrong: [boolean, string][] = [
    [![soonDays, longLateDays, extensions].every(isCount), "colours: numbers above 0 are missing"],
    [!isCount(newDays), "newDays: no number above 0"],
    [![digestAt, from, to].every(isTime), "digestAt, quiet: no times of day"],
    [!Array.isArray(urgentActs) || !urgentActs.every((act) => isActName(String(act))), "urgentActs: unknown"],
    [!Object.hasOwn(verifications, String(partsOf(source)["verification"])), "source: missing"],
  ];
  const problems = wrong.flatMap(([isWrong, problem]) => (isWrong ? [problem] : []));
  if (problems.length > 0) throw new Error(`Reminder rules unusable: ${problems.join("; ")}`);
  return rules;
}

function partsOf(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

const isCount = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
const isTime = (value: unknown) => typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
