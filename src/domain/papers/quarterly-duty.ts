import type { Role } from "#domain/access/role.ts";
import type { UnitKind } from "#domain/hazards/belonging.ts";

/** What is owed and not done on one hazard: its name among duties and rules, and as it is listed. */
export const quarterlyReportActs = { "quarterly-report": "报送季度报告" } as const;
/** The one name of it. */
export const quarterlyReportAct = "quarterly-report" satisfies keyof typeof quarterlyReportActs;

/** Who is asked for the report on a quarter: who signs it and who writes it, in the enterprise. */
export const quarterlyReporters: readonly Role[] = ["principal", "safety-staff"];

/**
 * Whether a kind of unit owes the report by law, whichever limits are in use: coal mines (煤矿安全生产条例 35). Others owe
 * it by a limit in use alone (总局令16).
 */
export function owesEveryQuarter(kind: UnitKind): boolean {
  return kind === "coal-mine";
}
