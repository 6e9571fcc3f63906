import type { RuleBook } from "#application/rules/rule-book.ts";
import type { WorkingCalendar } from "#domain/calendar/working-days.ts";
import { cityCode } from "#domain/places/units.ts";
import { type KeptRule, keptRules, type RuleDecision, undecided } from "#domain/rules/kept-rule.ts";
import { type Limits, limitsOf } from "#domain/rules/limit.ts";
import type { Rule } from "#domain/rules/rule.ts";
import { build, json, run } from "./build.ts";
import { endOf } from "./ledger.queries.ts";
import { type ReadRemembered, rememberingRows } from "./remembered-rows.ts";
import type { Session } from "./session.ts";

/** The limits that come with a release, and the days that they are counted by. */
export type ShippedRules = { readonly rules: readonly Rule[]; readonly calendar: WorkingCalendar };

/** The rules as they stand in the transaction, and the limits that they give. */
export type RulesInUse = { readonly kept: readonly KeptRule[]; readonly limits: Limits };

/** The rules with what was decided on them, remembered from one transaction to the next. */
export function rememberingRules(shipped: ShippedRules): ReadRemembered<RulesInUse> {
  return rememberingRows("rule_decision", async (session) => {
    const { rows } = await run(session, build.selectFrom("rule_decision").select("state"));
    const kept = keptRules(
      shipped.rules,
      rows.map((row) => row.state as RuleDecision),
    );
    return { kept, limits: limitsOf(kept, shipped.calendar) };
  });
}

/** The rules on a transaction. */
export function ruleBook(
  session: Session,
  { calendar }: ShippedRules,
  readRules: ReadRemembered<RulesInUse>,
): RuleBook {
  return {
    calendar,
    kept: async () => (await readRules(session)).kept,
    limitsBy: (rules) => limitsOf(rules, calendar),
    async hold(id) {
      const query = build.selectFrom("rule_decision").select("state").where("id", "=", id).forUpdate();
      const decision = (await run(session, query)).rows[0]?.state as RuleDecision | undefined;
      if (!decision) return { decision: undecided(id), end: null };
      return { decision, end: await endOf(session, { home: cityCode, kind: "rule", id }) };
    },
    async save(decision, seq) {
      const state = json(decision);
      const { id } = decision;
      const insert = build.insertInto("rule_decision").values({ home: cityCode, id, seq, state });
      await run(
        session,
        insert.onConflict((conflict) => conflict.columns(["home", "id"]).doUpdateSet({ seq, state })),
      );
    },
  };
}
