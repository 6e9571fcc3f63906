import type { Limits } from "#domain/rules/limit.ts";
import { dutiesOf } from "./duties.ts";
import { owedByRuleAlone } from "./duty.ts";
import type { Hazard } from "./hazard.ts";
import { standingStoppage } from "./stoppage.ts";

/** Acts that nobody owes on this hazard for want of a rule in use that asks for them. */
export function unaskedDuties(hazard: Hazard, limits: Limits): readonly string[] {
  const { field } = hazard.belonging;
  const stopped = standingStoppage(hazard.stoppages) !== null;
  return dutiesOf(hazard)
    .filter(({ act, since }) => owedByRuleAlone.includes(act) && !limits.of({ act, field, since, stopped }))
    .map(({ act }) => act);
}
