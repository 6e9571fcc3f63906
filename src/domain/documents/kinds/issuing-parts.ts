import type { Role } from "#domain/access/role.ts";
import type { Part } from "#domain/hazards/belonging.ts";

/** Whoever inspects, inside the enterprise or from above. */
export const inspecting = {
  roles: ["principal", "safety-staff", "group", "regulator", "township", "mine-safety"],
  parts: ["enterprise", "group", "lead", "support", "superior", "township", "mine-safety"],
} as const satisfies { readonly roles: readonly Role[]; readonly parts: readonly Part[] };

/** The enterprise, or whoever fills in the form for one without the means. */
export const reporting = {
  roles: ["principal", "safety-staff", "regulator", "township"],
  parts: ["enterprise", "lead", "township"],
} as const satisfies { readonly roles: readonly Role[]; readonly parts: readonly Part[] };

/** Authorities that look whether it is gone. */
export const checking = {
  roles: ["regulator", "township", "county-office", "city-office", "mine-safety"],
  parts: ["lead", "support", "superior", "township", "county-office", "city-office", "mine-safety"],
} as const satisfies { readonly roles: readonly Role[]; readonly parts: readonly Part[] };

/** Whoever keeps a ledger of the hazards within reach. */
export const keeping = {
  roles: [...new Set([...inspecting.roles, ...checking.roles, "filing-desk"] as const)],
  parts: [...new Set([...inspecting.parts, ...checking.parts, "filing"] as const)],
} as const satisfies { readonly roles: readonly Role[]; readonly parts: readonly Part[] };
