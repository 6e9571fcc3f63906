import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import { missingFromGiven, missingFromPaper } from "#domain/documents/missing-from-paper.ts";
import type { AskedField, PaperKind } from "#domain/documents/paper-kind.ts";
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
  ["register.contact", null],
  ["register.phone", null],
  ["register.principal", null],
  ["register.goal", "plan"],
  ["register.measures", "plan"],
  ["register.responsible", "plan"],
  ["register.finding", "accept"],
  ["register.done", "report-fixed"],
  ["register.listing", "list"],
  ["register.delisted", "delist"],
  ["register.extension", "ask-extension"],
  ["filing", "accept-filing"],
];

/** What was filled in for a paper, or what its draft begins with. */
type Given = Readonly<Record<string, string>>;

/** What a draft begins with: what the record comes near to of the asked fields. */
export function suggestedFor(kind: PaperKind, facts: HazardFacts): Given {
  return Object.fromEntries(
    kind.asked.flatMap(({ name, suggested }) => {
      const value = suggested?.(facts);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The field of a draft that begins with this field of the unit's file. */
function askedFor({ asked }: PaperKind, field: string): AskedField | undefined {
  return asked.find(({ name, suggested }) => suggested && field === `register.${name}`);
}

/** What would print blank: of the record, and of what is filled in for the one paper unless the record is to say it. */
export function printGaps(kind: PaperKind, facts: HazardFacts, hazard: Hazard): readonly ReportGap[] {
  const given = suggestedFor(kind, facts);
  const ofRecord = paperGaps(kind, { facts, given }, hazard);
  const named = ofRecord.map(({ field }) => askedFor(kind, field)?.name);
  const asked = missingFromGiven(kind, given).filter(
    ({ field }) => !named.includes(field.slice("given.".length)),
  );
  return [...ofRecord, ...asked.map((gap) => ({ ...gap, act: null }))];
}

/** What a paper of this kind lacks of the record and nobody filled in for it, each gap with the act that fills it. */
export function paperGaps(
  kind: PaperKind,
  { facts, given }: { readonly facts: HazardFacts; readonly given: Given },
  hazard: Hazard,
): readonly ReportGap[] {
  return missingFromPaper(kind, facts)
    .filter(({ field }) => !given[askedFor(kind, field)?.name ?? ""]?.trim())
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
