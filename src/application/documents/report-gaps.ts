import { type MissingField, missingFromReport } from "#domain/documents/missing-from-report.ts";
import type { ReportInput } from "#domain/documents/report-input.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";
import type { ActName } from "#domain/hazards/registry.ts";

/** A gap of the report with the act that fills it; null where no act on the hazard does. */
export type ReportGap = MissingField & { readonly act: ActName | null };

/** By how a gap's path begins; the first that fits. */
const acts: readonly (readonly [start: string, act: ActName | null])[] = [
  ["enterprise.uscc", null],
  ["enterprise.leadDepartment", "assign-lead"],
  ["finding.foundOn", "complete"],
  ["finding", "write-step"],
  ["judgement", "judge"],
  ["confirmation", "confirm"],
  ["controls", "control"],
  ["fix.deadline", "plan"],
  ["fix.doneOn", "report-fixed"],
  ["fix.acceptance", "accept"],
  ["stepSignatures", "sign-step"],
  ["signers", "sign-report"],
];

/** Kinds of unit that may have no credit code. */
export const withoutCode: readonly UnitKind[] = ["small-place", "construction"];

/** What the report lacks before it can be issued: its contents in the order in which they print, then its signatures. */
export function reportGaps(input: ReportInput, kind: UnitKind): readonly ReportGap[] {
  const contents = missingFromReport(input).filter(
    ({ field }) => field !== "enterprise.uscc" || !withoutCode.includes(kind),
  );
  const unsigned = input.signers.flatMap((place, index) =>
    place.name === null ? [{ field: `signers.${index}`, label: `${place.label}签字` }] : [],
  );
  return [...contents, ...unsigned].map((gap) => ({ ...gap, act: actFor(gap.field) }));
}

/** The act that fills a gap; what is left is written in one of the five steps. */
export function actFor(field: string): ActName | null {
  const found = acts.find(([start]) => field === start || field.startsWith(`${start}.`));
  return found ? found[1] : "write-step";
}
