import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type FactorName, type LeniencyFactor, type Verdict, worst } from "./factor.ts";
import { factorsOfReport } from "./factors-of-report.ts";
import { factorsOfWork } from "./factors-of-work.ts";
import { type PolicyName, policyNamed } from "./policy.ts";

/** What the record suggests; people decide. */
export const suggestions = {
  meets: "建议符合",
  fails: "建议不符合",
  discuss: "提请集体讨论",
} as const;
export type Suggested = keyof typeof suggestions;

/** Reported or not, mended or not: four answers, each its own. Severity needs both not. */
export const answers = {
  both: "已报告，正在整改",
  "mended-unreported": "改而未报",
  "reported-unmended": "报而不改",
  neither: "不改不报",
} as const;
export type Answer = keyof typeof answers;

/** 不予行政处罚情形: the factors of a record under a policy, and what they suggest. */
export type Assessment = {
  readonly policy: PolicyName;
  readonly version: string;
  readonly factors: readonly LeniencyFactor[];
  /** Null while one half of it is still open. */
  readonly answer: Answer | null;
  readonly result: Suggested;
};

/** What alone speaks against it: found by others, invented closure, refusal, production where it should have stopped. */
const bars: readonly FactorName[] = ["found", "false-closure", "refused", "stop"];

/** What makes measures effective (正在采取有效措施). */
const measures: readonly FactorName[] = ["control", "stop", "plan", "progress"];

/**
 * Courtesy before force (N6.3): what the record says for and against not penalising an enterprise that found the hazard
 * itself, reported it in time and is taking effective measures. Pure; from entries that nobody can date back.
 */
export function assess(hazard: Hazard, name: PolicyName, today: BusinessDate): Assessment {
  const policy = policyNamed(name);
  const factors = [...factorsOfReport(hazard), ...factorsOfWork(hazard, policy, today)];
  const answer = answerOf(factors);
  return { policy: name, version: policy.version, factors, answer, result: suggested(factors, answer) };
}

function suggested(factors: readonly LeniencyFactor[], answer: Answer | null): Suggested {
  const barred = factors.some(({ name, verdict }) => verdict === "against" && bars.includes(name));
  if (barred || answer === "neither") return "fails";
  return worst(factors.map(({ verdict }) => verdict)) === "for" ? "meets" : "discuss";
}

function answerOf(factors: readonly LeniencyFactor[]): Answer | null {
  const reported = verdictOn(factors, ["report"]);
  const mended = verdictOn(factors, measures);
  if (reported === "open" || mended === "open") return null;
  if (reported === "for") return mended === "for" ? "both" : "reported-unmended";
  return mended === "for" ? "mended-unreported" : "neither";
}

function verdictOn(factors: readonly LeniencyFactor[], names: readonly FactorName[]): Verdict {
  return worst(factors.filter(({ name }) => names.includes(name)).map(({ verdict }) => verdict));
}

/**
 * What a person is reminded of where the hazard was neither mended nor reported and others found it; null otherwise. It
 * names no article: those are shown in a case, to who handles it.
 */
export function reminderOfSeverity({ answer }: Assessment): string | null {
  if (answer !== "neither") return null;
  return "不改不报，提请依法从严。是否立案由部门决定；立案以后，承办人核对适用的条款。";
}
