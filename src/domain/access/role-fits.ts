import type { Organisation, OrganisationKind } from "#domain/parties/organisation.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Role, roles } from "./role.ts";

const rolesAt: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  "committee-office": ["city-office", "county-office"],
  bureau: ["regulator", "legal-reviewer"],
  "emergency-bureau": ["regulator", "filing-desk", "legal-reviewer", "tip-office"],
  township: ["township"],
  "mine-safety": ["mine-safety"],
  group: ["group"],
  steering: ["steering"],
  "tip-office": ["tip-office"],
  "expert-pool": ["expert"],
};

/** Posts that any authority may hold: administrators sit where the installation does. */
const anywhere: readonly Role[] = ["system-admin", "security-admin", "auditor", "expert"];

/** Why the role cannot be held at this organisation; null when it can. */
export function reasonNotToFit(
  role: Role,
  organisation: Pick<Organisation, "kind" | "name">,
): Refusal | null {
  if (anywhere.includes(role) || rolesAt[organisation.kind].includes(role)) return null;
  return new Refusal(
    "invalid",
    `${organisation.name}没有“${roles[role]}”岗位，请重新选择单位或者岗位。`,
    "role",
  );
}
