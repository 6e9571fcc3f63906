import type { Role } from "#domain/access/role.ts";
import { type Expectation, forRoles, onWhatIsSeen } from "./expectation.ts";
import { type Asker, askers, type Standing } from "./standings.ts";

const reporters: readonly Role[] = ["safety-staff"];
const answerers: readonly Role[] = ["regulator", "county-office", "city-office"];
const standings = ["own"] as const;

const none = Object.fromEntries(askers.map((asker) => [asker, []])) as unknown as Readonly<
  Record<Asker, readonly Standing[]>
>;

/** Who made it and the department that it went to; no other department, no office, nobody else of the mine. */
const sees: Readonly<Record<Asker, readonly Standing[]>> = {
  ...none,
  "safety-staff": standings,
  regulator: standings,
};

/** 直接上报: from safety staff to the department, past the principal. */
export const expectedOfDirectReports: readonly Expectation[] = [
  ...forRoles(reporters, ["POST /api/direct-reports", "POST /api/direct-reports/files"]),
  ...forRoles([...reporters, ...answerers], ["GET /api/direct-reports"]),
  ...onWhatIsSeen({ roles: [...reporters, ...answerers], sees, standings }, ["GET /api/direct-reports/:id"]),
  ...onWhatIsSeen({ roles: answerers, sees, standings }, ["POST /api/direct-reports/:id/answer"]),
  // The file that is asked for is no report's.
  ...onWhatIsSeen({ roles: [...reporters, ...answerers], sees: none, standings }, [
    "GET /api/direct-reports/:id/files/:file",
  ]),
];
