import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { isSectorCode } from "#domain/criteria/sector.ts";
import type { Belonging } from "#domain/hazards/belonging.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { filingBureauOf } from "#domain/parties/filing-bureau.ts";
import { departmentsFor } from "#domain/parties/lead-department.ts";
import type { Organisation } from "#domain/parties/organisation.ts";

/** What is said of whose hazard it is; the rest comes from the enterprise's file. */
export type Placing = {
  readonly home: string;
  readonly placeCode: string | null;
  readonly enterprise: Enterprise | null;
  readonly unitName: string | null;
  readonly field: string | null;
};

/** Draws the belonging from the file: who leads in the field, who supports, who is told, who files. */
export async function belongingFor(books: Books, actor: Actor, placing: Placing): Promise<Belonging> {
  const organisations = await books.organisations.all();
  const { enterprise } = placing;
  const field = placing.field ?? enterprise?.fields[0] ?? null;
  const named = enterprise && field && isSectorCode(field) ? departmentsFor(enterprise, field) : null;
  const lead = named?.lead ?? null;
  const level = enterprise?.supervisionLevel ?? "county";
  return {
    home: placing.home,
    placeCode: enterprise?.placeCode ?? placing.placeCode ?? placing.home,
    enterprise: enterprise?.id ?? null,
    group: enterprise?.group ?? null,
    leadOrganisation: lead,
    superiorOrganisation: superiorOf(lead, organisations),
    filingOrganisation:
      filingBureauOf({ home: placing.home, supervisionLevel: level }, organisations)?.id ?? null,
    supportingOrganisations: supporters(named?.supporting ?? [], lead, actor),
    experts: [],
    unitName: enterprise?.name ?? placing.unitName,
    field,
    unitKind: enterprise?.kind ?? "other",
    supervisionLevel: level,
    temporaryLead: named?.temporary ?? false,
  };
}

/** The body above the lead in its line, which reads what it leads. */
function superiorOf(lead: string | null, organisations: readonly Organisation[]): string | null {
  return organisations.find((organisation) => organisation.id === lead)?.superior ?? null;
}

/** A department, or the mine-safety body, that finds a hazard which another leads keeps it in sight, as a supporting one. */
function supporters(supporting: readonly string[], lead: string | null, actor: Actor): readonly string[] {
  const inspects = actor.role === "regulator" || actor.role === "mine-safety";
  const finder = inspects && actor.organisation !== lead ? actor.organisation : null;
  return finder && !supporting.includes(finder) ? [...supporting, finder] : supporting;
}
