import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { LimitUnit, Rule } from "./rule.ts";

/** What an office confirms a rule with: its own text, and the days that this gives. */
export type Confirmation = {
  readonly basis: string;
  readonly count: number;
  readonly unit: LimitUnit;
  /** Duties that arose from this day on go by it: the day from which the basis holds. */
  readonly from: BusinessDate;
};

/** What the offices of the installation decided on one rule. */
export type RuleDecision = {
  readonly id: string;
  readonly confirmed: Confirmation | null;
  readonly suspended: { readonly reason: string } | null;
};

/** The acts on a rule. */
export const ruleActs = { "confirm-rule": "启用期限", "suspend-rule": "停用期限" } as const;
export type RuleActName = keyof typeof ruleActs;

/** Nothing decided yet: the rule stands as it ships. */
export function undecided(id: string): RuleDecision {
  return { id, confirmed: null, suspended: null };
}

/** Folds an entry into what was decided. An unknown act is a fault, never skipped. */
export function evolveRule(decision: RuleDecision, entry: Pick<Entry, "act" | "payload">): RuleDecision {
  switch (entry.act) {
    case "confirm-rule":
      return { ...decision, confirmed: entry.payload as Confirmation, suspended: null };
    case "suspend-rule":
      return { ...decision, suspended: entry.payload as { readonly reason: string } };
    default:
      throw new Error(`Unknown act on a rule: ${entry.act}`);
  }
}

/** The state that the entries of one rule add up to. */
export function foldRule(id: string, entries: readonly Entry[]): RuleDecision {
  return entries.reduce<RuleDecision>(evolveRule, undecided(id));
}

/** A rule with what was decided on it. */
export type KeptRule = { readonly rule: Rule; readonly decision: RuleDecision };

/** Where a rule stands. */
export const ruleStates = { "in-use": "已启用", sample: "未启用（样例）", suspended: "已停用" } as const;
export type RuleState = keyof typeof ruleStates;

/** Whether the rule binds here. */
export function ruleStateOf({ rule, decision }: KeptRule): RuleState {
  if (decision.suspended) return "suspended";
  return decision.confirmed ? "in-use" : rule.ships;
}

/**
 * The rule as it ships, where it goes on binding what arose before the day from which an office's own text holds; null where
 * nothing binds before that day: a law in force is not put off by a text that comes later, and a sample binds by that text alone.
 */
export function shippedUntilConfirmed({ rule, decision: { confirmed } }: KeptRule): Rule | null {
  return confirmed && rule.ships === "in-use" && rule.from < confirmed.from ? rule : null;
}

/** The rules of the installation: as they ship, each with what was decided on it. */
export function keptRules(shipped: readonly Rule[], decisions: readonly RuleDecision[]): readonly KeptRule[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return shipped.map((rule) => ({ rule, decision: byId.get(rule.id) ?? undecided(rule.id) }));
}
