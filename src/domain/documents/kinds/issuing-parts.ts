import type { PaperKind } from "#domain/documents/paper-kind.ts";

type Issuing = Pick<PaperKind, "roles" | "parts" | "voice">;

/** Whoever inspects, inside the enterprise or from above. */
export const inspecting = {
  roles: ["principal", "safety-staff", "group", "regulator", "township", "mine-safety"],
  parts: ["enterprise", "group", "lead", "support", "superior", "township", "mine-safety"],
  voice: "finder",
} as const satisfies Issuing;

/** The enterprise, or whoever fills in the form for one without the means. */
export const reporting = {
  roles: ["principal", "safety-staff", "regulator", "township"],
  parts: ["enterprise", "lead", "township"],
  voice: "enterprise",
} as const satisfies Issuing;

/** Authorities that look whether it is gone. */
export const checking = {
  roles: ["regulator", "township", "county-office", "city-office", "mine-safety"],
  parts: ["lead", "support", "superior", "township", "county-office", "city-office", "mine-safety"],
} as const satisfies Issuing;

/** Whoever keeps a ledger of the hazards within reach. */
export const keeping = {
  roles: [...new Set([...inspecting.roles, ...checking.roles, "filing-desk"] as const)],
  parts: [...new Set([...inspecting.parts, ...checking.parts, "filing"] as const)],
} as const satisfies Issuing;
