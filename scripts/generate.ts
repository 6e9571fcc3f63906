// Writes what is derived from the code, from one new installation; with --check fails when what is checked in differs.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Installed, openInstallation } from "#main/open-installation.ts";
import { readSettings } from "#settings.ts";
import { databaseTypesOf } from "./database-types.ts";
import { openapiOf } from "./openapi.ts";

const generated: Readonly<Record<string, (installed: Installed) => Promise<string>>> = {
  "openapi.json": openapiOf,
  "src/adapters/postgres/schema.generated.ts": ({ database }) => databaseTypesOf(database),
};

async function keep(path: string, text: string): Promise<void> {
  const target = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if (!process.argv.includes("--check")) return writeFile(target, text);
  if ((await readFile(target, "utf8").catch(() => "")) === text) return;
  console.error(`${path} is not what the code gives: run \`npm run generate\`.`);
  process.exitCode = 1;
}

const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-generate-"));
const installed = await openInstallation(readSettings({ DATA_DIR: dataDir }));
try {
  for (const [path, textOf] of Object.entries(generated)) await keep(path, await textOf(installed));
} finally {
  await installed.close();
  await rm(dataDir, { recursive: true, force: true });
}
