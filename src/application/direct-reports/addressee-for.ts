import type { Books } from "#application/books.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { departmentsFor } from "#domain/parties/lead-department.ts";

/** To whom a report of this unit goes: the department that leads and has somebody to answer; null: the committee office. */
export async function addresseeFor(
  { accounts }: Books,
  asked: {
    readonly unit: Enterprise;
    readonly hazard: Hazard | null;
    readonly field: string | null;
    readonly today: BusinessDate;
  },
): Promise<string | null> {
  const { unit, hazard, field, today } = asked;
  const ofField = field && isSectorCode(field) ? departmentsFor(unit, field).lead : null;
  const lead = hazard ? hazard.belonging.leadOrganisation : ofField;
  if (!lead) return null;
  const posts = await accounts.postsAt({ organisation: lead }, today);
  return posts.some(({ role }) => role === "regulator") ? lead : null;
}
