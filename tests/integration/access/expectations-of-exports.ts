import type { Role } from "#domain/access/role.ts";
import { type Expectation, forRoles } from "./expectation.ts";
import { roleOf } from "./standings.ts";

const deciders: readonly Role[] = ["city-office", "county-office", "system-admin"];

/** Exports above the limit: asked for by readers, decided on within the unit, downloaded by who asked. */
export function expectedOfExports(readers: readonly Role[]): readonly Expectation[] {
  return [
    ...forRoles(readers, ["POST /api/exports", "GET /api/exports/size"]),
    ...forRoles([...readers, "system-admin"], ["GET /api/exports"]),
    {
      route: "POST /api/exports/:id/decision",
      standings: ["own", "other county"],
      signedOut: "closed",
      answers: (asker, standing) => {
        if (!deciders.includes(roleOf(asker))) return "refused";
        // The city's office decides for every unit; the county's own is decided on already, and its office is told so.
        if (asker === "city-office") return "ok";
        return asker === "county-office" && standing === "own" ? "ok" : "hidden";
      },
    },
    {
      route: "GET /api/exports/:id/file.xlsx",
      standings: ["own", "other county"],
      signedOut: "closed",
      answers: (asker, standing) => {
        if (!readers.includes(roleOf(asker))) return "refused";
        if (asker === "city-office") return "refused";
        if (standing !== "own") return "hidden";
        if (asker === "regulator") return "ok";
        return asker === "county-office" ? "refused" : "hidden";
      },
    },
  ];
}
