import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The criteria that come with this release. */
export const catalogueFolder = fileURLToPath(new URL("../../catalogue", import.meta.url));

/** The limits that come with this release, and the days they are counted by. */
export const rulesFolder = fileURLToPath(new URL("../../rules", import.meta.url));
export const calendarFolder = fileURLToPath(new URL("../../calendar", import.meta.url));

/** What law provides for conduct that a case is opened for. */
export const articlesFolder = fileURLToPath(new URL("../../articles", import.meta.url));

/** How people speak of the criteria, for the assistant. */
export const matchingFolder = join(catalogueFolder, "matching");
