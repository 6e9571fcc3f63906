import type { Limit, Limits } from "#domain/rules/limit.ts";
import type { PenaltyCase, ProcedureStep } from "./penalty-case.ts";

/** A hearing of which the party was not told as long ahead as a rule in use asks. */
export type LateHearing = { readonly at: ProcedureStep["at"]; readonly limit: Limit };

/** The hearings of a case whose notice is missing or came late (行政处罚法 64: 举行听证的七日前). What was held stands: it is told to who handles it. */
export function lateHearings(
  { procedure }: Pick<PenaltyCase, "procedure">,
  limits: Limits,
  field: string | null,
): readonly LateHearing[] {
  return procedure.flatMap(({ kind, on, at }) => {
    const limit = kind === "hearing" ? limits.ahead({ act: "record-procedure", field, of: on }) : null;
    if (!limit) return [];
    const told = procedure.some((step) => step.kind === "hearing-notice" && step.on <= limit.date);
    return told ? [] : [{ at, limit }];
  });
}
