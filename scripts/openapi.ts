// Writes the OpenAPI description of the server's routes; with --check fails when the checked-in one differs.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { httpServer } from "#main/http-server.ts";
import { openInstallation } from "#main/open-installation.ts";
import { readSettings } from "#settings.ts";

const target = fileURLToPath(new URL("../openapi.json", import.meta.url));

async function describe(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-openapi-"));
  const settings = readSettings({ DATA_DIR: dataDir });
  const installed = await openInstallation(settings);
  try {
    const { app } = await httpServer(installed, {
      heartbeat: { lastMs: 0 },
      log: false,
      web: null,
      gate: { accepts: () => false, close: () => undefined },
      verify: () => Promise.reject(new Error("not served")),
    });
    await app.ready();
    const text = `${JSON.stringify(app.swagger(), null, 2)}\n`;
    await app.close();
    return text;
  } finally {
    await installed.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const text = await describe();
if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    console.error("openapi.json differs from the routes: run `npm run generate`.");
    process.exit(1);
  }
} else await writeFile(target, text);
