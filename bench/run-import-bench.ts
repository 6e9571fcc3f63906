import { join } from "node:path";
import { openInstallation } from "#main/open-installation.ts";
import type { Settings } from "#settings.ts";
import { measureCopy } from "./floor/measure-copy.ts";
import { benchPassword } from "./records/load-parties.ts";
import { makeData } from "./records/make-data.ts";
import { scratchFor } from "./scratch.ts";
import { httpClient } from "./server/http-client.ts";
import { measureLargeImport } from "./server/measure-large-import.ts";
import { startServer } from "./server/server-process.ts";

const standing = { enterprises: 200, hazards: 2_000, toSign: 0 };

/**
 * `npm run -s bench -- --import ROWS`: one large ledger in, how long its pages and memory take meanwhile, and a plain
 * `COPY` of what it wrote into tables of the same shape.
 */
export async function runImportBench(given: Settings, rows: number): Promise<number> {
  const scratch = await scratchFor(given);
  const { settings } = scratch;
  try {
    const installed = await openInstallation(settings);
    const parties = await makeData(installed, settings.dataDir, standing).finally(() => installed.close());
    const server = await startServer(settings);
    const client = httpClient(server.port);
    try {
      const county = await client.signIn(parties.logins.county, benchPassword);
      const city = await client.signIn(parties.logins.city, benchPassword);
      const { seconds, idleMiB, mostMiB, mostWholeMiB, pages } = await measureLargeImport(
        { client, server, county, city },
        { parties, rows },
      );
      const rate = rows / seconds;
      console.log(`import      ${rows} rows in ${seconds.toFixed(1)} s: ${Math.round(rate)} rows a second`);
      console.log(`memory      ${idleMiB} MiB idle, ${mostMiB} MiB at most: ${mostMiB - idleMiB} MiB more`);
      console.log(`with reader ${mostWholeMiB} MiB at most: ${mostWholeMiB - idleMiB} MiB more`);
      console.log(
        `list pages  ${pages.count} meanwhile, p50 ${Math.round(pages.p50)} ms, p95 ${Math.round(pages.p95)} ms`,
      );
      client.close();
      await server.stop();
      if (settings.databaseUrl !== null) return 0;
      const copy = await measureCopy(join(settings.dataDir, "database"));
      console.log(
        `plain COPY  ${copy.rows} rows in ${(copy.ms / 1000).toFixed(2)} s: the import takes ${((seconds * 1000) / copy.ms).toFixed(1)} times as long`,
      );
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
