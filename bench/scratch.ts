import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readSettings, type Settings } from "#settings.ts";

/** Settings of an installation that is there for one run alone. */
export type Scratch = { readonly settings: Settings; remove(): Promise<void> };

/** An empty folder, and an empty database on the server that the given settings name. */
export async function scratchFor(given: Settings): Promise<Scratch> {
  const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-bench-"));
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  const base = readSettings({ DATA_DIR: dataDir, CALLS_PER_MINUTE: "100000000" });
  if (given.databaseUrl === null) return { settings: base, remove: removeFolder };
  const server = given.databaseUrl;
  const name = `zhiyuan_bench_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    settings: { ...base, databaseUrl: url.href },
    async remove() {
      await onServer(server, `drop database if exists ${name} with (force)`);
      await removeFolder();
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
