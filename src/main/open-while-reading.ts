import type { Settings } from "#settings.ts";
import { openDatabase } from "./open-database.ts";

/**
 * What a server is made of, read while its database opens: each takes two seconds. What reads it all imports this and
 * nothing longer.
 *
 * @throws an Error in a sentence when the database does not open
 */
export async function openWhileReading(settings: Settings) {
  const opening = openDatabase(settings);
  // Whoever opens the installation on it meets the fault; until then nobody listens.
  opening.catch(() => undefined);
  const [{ openInstallation }, { serve }] = await Promise.all([
    import("./open-installation.ts"),
    import("./serve.ts"),
  ]);
  return { installed: await openInstallation(settings, opening), serve };
}
