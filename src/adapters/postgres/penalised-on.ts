import type { BusinessDate } from "#domain/calendar/dates.ts";
import { penaltyDays } from "#domain/cases/counters.ts";
import type { PenaltyCase } from "#domain/cases/penalty-case.ts";
import type { Session } from "./session.ts";

/**
 * The days on which the unit itself was penalised on other hazards within reach. Only what was served counts: what is still inside another case is not told by a number either.
 */
export async function penalisedOn(
  session: Session,
  enterprise: string,
  apartFrom: string,
): Promise<readonly BusinessDate[]> {
  const { rows } = await session.query<{ cases: readonly PenaltyCase[] }>(
    `select state -> 'cases' as cases from hazard
     where enterprise_id = $1 and id <> $2 and state -> 'cases' is not null`,
    [enterprise, apartFrom],
  );
  return penaltyDays(rows.flatMap(({ cases }) => cases));
}
