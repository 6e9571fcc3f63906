import type { Role } from "#domain/access/role.ts";

/** How what is asked for stands to who asks: theirs, or another county's, department's or enterprise's. */
export type Standing = "own" | "other county" | "other field" | "other enterprise";
export const standings: readonly Standing[] = ["own", "other county", "other field", "other enterprise"];

/**
 * Who asks: one post of each role, all of one county and its mine, and two more departments: one that supports there
 * and the one above it in the city.
 */
export type Asker = Role | "supporting department" | "department above";

/** `ok` lets through and finds, whatever the state then says; `closed` asks to sign in first. */
export type Answer = "ok" | "hidden" | "refused" | "closed";

/** What each of them can see of hazards: the whole of reach, stated once. */
export const seesHazards: Readonly<Record<Asker, readonly Standing[]>> = {
  "city-office": standings,
  steering: standings,
  "county-office": ["own", "other field", "other enterprise"],
  // The department sees what it leads, whose it may be; the other mine's hazard is in its field.
  regulator: ["own", "other enterprise"],
  "legal-reviewer": ["own", "other enterprise"],
  "department above": ["own", "other enterprise"],
  "supporting department": ["own"],
  "mine-safety": ["own"],
  // The other mine is overseen by the city, so the city's bureau files its reports.
  "filing-desk": ["own", "other field"],
  // The other mine lies in another township and belongs to another group; the other field is in the same mine.
  township: ["own", "other field"],
  group: ["own", "other field"],
  principal: ["own", "other field"],
  "safety-staff": ["own", "other field"],
  "technical-lead": ["own", "other field"],
  team: ["own", "other field"],
  expert: ["own"],
  "tip-office": [],
  auditor: [],
  "system-admin": [],
  "security-admin": [],
};
export const askers = Object.keys(seesHazards) as readonly Asker[];

/** The same for the file of enterprises: "other field" is a shop of the same township, where another department leads. */
export const seesEnterprises: Readonly<Record<Asker, readonly Standing[]>> = {
  ...seesHazards,
  group: ["own"],
  principal: ["own"],
  "safety-staff": ["own"],
  "technical-lead": ["own"],
  team: ["own"],
  expert: [],
};

/** The same for what is held for its maker alone, whoever else could see as much. */
export const seesOwn = Object.fromEntries(askers.map((asker) => [asker, ["own"]])) as unknown as Readonly<
  Record<Asker, readonly Standing[]>
>;

/** The same for imports, of which there are the county's own and another county's. */
export const seesImports: Readonly<Record<Asker, readonly Standing[]>> = {
  ...(Object.fromEntries(askers.map((asker) => [asker, []])) as unknown as Record<Asker, []>),
  "city-office": ["own", "other county"],
  "county-office": ["own"],
};

/** The same for tables of superiors: the city's is everybody's who hands tables up, the other county's is nobody's here. */
export const seesTables: Readonly<Record<Asker, readonly Standing[]>> = {
  ...(Object.fromEntries(askers.map((asker) => [asker, []])) as unknown as Record<Asker, []>),
  "city-office": ["own"],
  "county-office": ["own"],
  regulator: ["own"],
  "department above": ["own"],
  "supporting department": ["own"],
};

/** The role in which somebody asks: the two further departments ask as regulators. */
export function roleOf(asker: Asker): Role {
  return asker === "supporting department" || asker === "department above" ? "regulator" : asker;
}
