import { z } from "zod";
import type { OpenBooks } from "#application/books.ts";
import { confirmRule, suspendRule } from "#application/rules/act-on-rule.ts";
import { listRules } from "#application/rules/list-rules.ts";
import { previewRule } from "#application/rules/preview-rule.ts";
import {
  ConfirmRule,
  RuleList,
  RuleOf,
  RulePreviewShape,
  type RulePreviewView,
  RuleTrial,
  type RuleView,
  SuspendRule,
} from "#contract/rules.ts";
import { sectors } from "#domain/criteria/sector.ts";
import { verifications } from "#domain/criteria/standard.ts";
import { ruleKeepers } from "#domain/rules/keeping-rules.ts";
import { type KeptRule, ruleStateOf, shippedUntilConfirmed } from "#domain/rules/kept-rule.ts";
import { citedRule, limitAnchors } from "#domain/rules/rule.ts";
import { answer } from "./answer.ts";
import { actorOf } from "./gate.ts";
import type { Server } from "./server.ts";

const Done = z.object({});
const keeping = { config: { gate: ruleKeepers } };

/** 期限规则: the limits, what a change would move, and the acts of the office that puts them in use. */
export function addRuleRoutes(app: Server, openBooks: OpenBooks): void {
  app.get(
    "/api/rules",
    { config: { gate: "signed-in" }, schema: { response: { 200: RuleList } } },
    async (request) => {
      const { rules, ...listed } = await listRules(openBooks, actorOf(request));
      return answer<RuleList>({ ...listed, rules: rules.map(viewOf) });
    },
  );
  app.post(
    "/api/rules/:id/preview",
    { ...keeping, schema: { params: RuleOf, body: RuleTrial, response: { 200: RulePreviewShape } } },
    async (request) => {
      const { confirmed } = request.body;
      const preview = await previewRule(openBooks, actorOf(request), request.params.id, (decision) =>
        confirmed
          ? { ...decision, confirmed: { ...confirmed, basis: "" }, suspended: null }
          : { ...decision, suspended: { reason: "" } },
      );
      return answer<RulePreviewView>(preview);
    },
  );
  app.post(
    "/api/rules/:id/confirm",
    { ...keeping, schema: { params: RuleOf, body: ConfirmRule, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      const command = { actId, input, rule: request.params.id };
      await confirmRule(openBooks, actorOf(request), command);
      return answer<z.infer<typeof Done>>({});
    },
  );
  app.post(
    "/api/rules/:id/suspend",
    { ...keeping, schema: { params: RuleOf, body: SuspendRule, response: { 200: Done } } },
    async (request) => {
      const { actId, ...input } = request.body;
      const command = { actId, input, rule: request.params.id };
      await suspendRule(openBooks, actorOf(request), command);
      return answer<z.infer<typeof Done>>({});
    },
  );
}

/** What binds here stands before what the rule ships with. */
function viewOf(kept: KeptRule): RuleView {
  const { rule, decision } = kept;
  const { confirmed, suspended } = decision;
  const { count, unit, from } = confirmed ?? rule;
  const earlier = shippedUntilConfirmed(kept);
  return {
    ...{ id: rule.id, act: rule.act, wording: rule.wording, count, unit, place: rule.place, from },
    before: rule.before ? limitAnchors[rule.before].words : null,
    sectors: rule.sectors.map((code) => sectors[code].name),
    source: citedRule(rule.source),
    verification: verifications[rule.source.verification],
    state: ruleStateOf(kept),
    basis: confirmed?.basis ?? null,
    earlier: earlier && { count: earlier.count, unit: earlier.unit },
    suspendedFor: suspended?.reason ?? null,
  };
}
