import type { Role } from "#domain/access/role.ts";
import { type Expectation, forRoles, onWhatIsSeen } from "./expectation.ts";
import { roleOf, seesTables } from "./standings.ts";

const fillers: readonly Role[] = ["city-office", "county-office", "regulator"];

/** Whose a table is alone changes it; to the others who see it, it is not theirs. */
const changing: readonly Expectation[] = [
  "PUT /api/tables/:id",
  "POST /api/tables/:id/proposal",
  "POST /api/tables/:id/version",
  // After the others: it takes the table out of use only for a seq that is not its own.
  "POST /api/tables/:id/retire",
].map((route) => ({
  route,
  standings: ["own", "other county"],
  signedOut: "closed",
  answers: (asker, standing) => {
    if (!fillers.includes(roleOf(asker))) return "refused";
    if (!seesTables[asker].includes(standing)) return "hidden";
    return asker === "city-office" ? "ok" : "refused";
  },
}));

/** The tables that superiors send: an office has its own, the city's are shared. */
export const expectedOfTables: readonly Expectation[] = [
  ...forRoles(fillers, ["GET /api/tables", "POST /api/tables", "POST /api/tables/proposal"]),
  ...forRoles(fillers, [
    "GET /api/platform",
    "POST /api/platform",
    "POST /api/platform/export",
    "GET /api/platform/export",
  ]),
  ...onWhatIsSeen({ roles: fillers, sees: seesTables, standings: ["own", "other county"] }, [
    "GET /api/tables/:id",
    "GET /api/tables/:id/filling",
    "GET /api/tables/:id/filled",
  ]),
  ...changing,
];
