/**
 * How far a post sees (design §4). It is applied in SQL and again by row-level security;
 * `within` here is the same question on one record, and a property test holds the two together.
 */
export type Reach =
  | { readonly kind: "city" }
  | { readonly kind: "unit"; readonly home: string }
  /** A township, street or park: every place code that begins with `prefix`. */
  | { readonly kind: "place"; readonly prefix: string }
  /** A department: what it leads, supports, oversees in its line, or files; and what stays with the `reader` of a case. */
  | { readonly kind: "organisation"; readonly organisation: string; readonly reader?: string }
  | { readonly kind: "enterprise"; readonly enterprise: string }
  | { readonly kind: "group"; readonly group: string }
  /** An expert: what was assigned to the person. */
  | { readonly kind: "assigned"; readonly person: string }
  /** Administrators and auditors read no business data. */
  | { readonly kind: "none" };

/** The columns of a record by which reach is decided. `home` never changes; the others may by transfer. */
export type ReachColumns = {
  readonly home: string;
  readonly placeCode: string | null;
  readonly enterprise: string | null;
  readonly group: string | null;
  readonly leadOrganisation: string | null;
  /** The department one level up in the same line, which reads what its county departments lead. */
  readonly superiorOrganisation: string | null;
  /** The emergency bureau of the enterprise's supervision level, which files its reports. */
  readonly filingOrganisation: string | null;
  readonly supportingOrganisations: readonly string[];
  readonly experts: readonly string[];
};

/** Whether somebody with this reach sees all of a reporting unit (a count of it is then whole). */
export function seesUnit(reach: Reach, home: string): boolean {
  return reach.kind === "city" || (reach.kind === "unit" && reach.home === home);
}

/** Of whose department the readers keep a record in reach when another one leads: persons, or the legal reviewer whoever it is. */
export type StaysWith = { readonly organisation: string; readonly readers: readonly string[] };

/** How the legal reviewer of a department is named among the readers. */
export const legalReader = "legal-reviewer";

/** The departments that reach a record as a whole, each once. */
export function bodiesOf(record: ReachColumns): readonly string[] {
  const { leadOrganisation, superiorOrganisation, filingOrganisation, supportingOrganisations } = record;
  const named = [leadOrganisation, superiorOrganisation, filingOrganisation, ...supportingOrganisations];
  return [...new Set(named.filter((id) => id !== null))];
}

/** Whether the record lies within the reach. Out of reach reads as *not found*. */
export function within(reach: Reach, record: ReachColumns, staysWith: readonly StaysWith[] = []): boolean {
  switch (reach.kind) {
    case "city":
      return true;
    case "unit":
      return record.home === reach.home;
    case "place":
      return record.placeCode?.startsWith(reach.prefix) ?? false;
    case "organisation":
      return bodiesOf(record).includes(reach.organisation) || staysWith.some((one) => reads(reach, one));
    case "enterprise":
      return record.enterprise === reach.enterprise;
    case "group":
      return record.group === reach.group;
    case "assigned":
      return record.experts.includes(reach.person);
    case "none":
      return false;
  }
}

function reads(
  { organisation, reader }: Extract<Reach, { kind: "organisation" }>,
  { organisation: department, readers }: StaysWith,
): boolean {
  return organisation === department && reader !== undefined && readers.includes(reader);
}
