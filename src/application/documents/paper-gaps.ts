import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import { missingFromPaper } from "#domain/documents/missing-from-paper.ts";
import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { type Hazard, owesSteps, standingJudgement } from "#domain/hazards/hazard.ts";
import type { ActName } from "#domain/hazards/registry.ts";
import { actFor, type ReportGap, withoutCode } from "./report-gaps.ts";

/** By how a gap's path begins, where the hazard owes no steps or has not come to them: who plans and who reports fill it. */
const plainActs: readonly (readonly [start: string, act: ActName])[] = [
  ["finding", "correct"],
  ["fix.commitments", "plan"],
  ["fix.before", "report-fixed"],
  ["fix.after", "report-fixed"],
  ["fix.plannedYuan", "plan"],
  ["fix.spentYuan", "report-fixed"],
  ["fix.doneOn", "report-fixed"],
  ["fix.acceptance", "accept"],
  ["fix", "plan"],
];

/** The same for what forms ask beyond the report. */
const registerActs: readonly (readonly [start: string, act: ActName | null])[] = [
  ["register.address", null],
  ["register.goal", "plan"],
  ["register.done", "report-fixed"],
  ["register.listing", "list"],
  ["register.delisted", "delist"],
  ["register.extension", "ask-extension"],
  ["filing", "accept-filing"],
];

/** What a paper of this kind lacks of the record, each gap with the act that fills it. */
export function paperGaps(kind: PaperKind, facts: HazardFacts, hazard: Hazard): readonly ReportGap[] {
  return missingFromPaper(kind, facts)
    .filter(({ field }) => field !== "enterprise.uscc" || !withoutCode.includes(hazard.belonging.unitKind))
    .map((gap) => ({ ...gap, act: actOf(gap.field, hazard) }));
}

function actOf(field: string, hazard: Hazard): ActName | null {
  const starts = ([start]: readonly [string, unknown]) => field === start || field.startsWith(`${start}.`);
  const ofRegister = registerActs.find(starts);
  if (ofRegister) return ofRegister[1];
  if (field === "finding.foundOn") return "complete";
  const stepsFirst = owesSteps(hazard) && hazard.steps.fix.content !== null;
  const plain = plainActs.find(starts);
  const described = owesSteps(hazard) && field.startsWith("finding.");
  if (plain && !stepsFirst && !described) return plain[1];
  return standingJudgement(hazard) ? actFor(field) : "judge";
}
