import { openInstallation } from "#main/open-installation.ts";
import type { Settings } from "#settings.ts";
import { benchPassword } from "./records/load-parties.ts";
import { makeData } from "./records/make-data.ts";
import { scratchFor } from "./scratch.ts";
import { httpClient } from "./server/http-client.ts";
import { measureExport } from "./server/measure-export.ts";
import { startServer } from "./server/server-process.ts";

/** The large layouts; by day found, for which there is no index; and one again: what memory grew by is not grown twice. */
const lists = [
  ["21 columns", "/api/hazards/table.xlsx?layout=upper"],
  ["by day found", "/api/hazards/table.xlsx?layout=upper&order=found"],
  ["county", "/api/hazards.xlsx"],
  ["county again", "/api/hazards.xlsx"],
] as const;

/**
 * `npm run -s bench -- --export ROWS`: the whole list of an installation with so many hazards handed out in the large
 * layouts: how long it takes, what memory grows by, and how long others wait for a page of the list meanwhile.
 */
export async function runExportBench(given: Settings, rows: number): Promise<number> {
  const scratch = await scratchFor(given);
  const { settings } = scratch;
  try {
    console.error(`making ${rows} hazards`);
    const installed = await openInstallation(settings);
    const of = { enterprises: 2_000, hazards: rows, toSign: 0 };
    const parties = await makeData(installed, settings.dataDir, of).finally(() => installed.close());
    const server = await startServer(settings);
    const client = httpClient(server.port);
    try {
      const city = await client.signIn(parties.logins.city, benchPassword);
      const county = await client.signIn(parties.logins.county, benchPassword);
      for (const [name, path] of lists) {
        const measured = await measureExport({ client, server, city, county }, path);
        const { seconds, bytes, idleMiB, mostMiB, pages } = measured;
        const rate = Math.round(rows / seconds);
        const size = (bytes / 1024 / 1024).toFixed(1);
        console.log(
          `${name.padEnd(13)} ${rows} rows in ${seconds.toFixed(1)} s: ${rate} rows a second, ${size} MiB`,
        );
        console.log(
          `  memory      ${idleMiB} MiB before, ${mostMiB} MiB at most: ${mostMiB - idleMiB} MiB more`,
        );
        console.log(
          `  list pages  ${pages.count} meanwhile, p50 ${Math.round(pages.p50)} ms, p95 ${Math.round(pages.p95)} ms`,
        );
      }
      return 0;
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${server.lastFault()}`, { cause: error });
    } finally {
      client.close();
      await server.stop();
    }
  } finally {
    await scratch.remove();
  }
}
