import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbeddedDatabase } from "#adapters/postgres/embedded/embedded-database.ts";
import { migrate } from "#adapters/postgres/migrate.ts";
import { openServerDatabase } from "#adapters/postgres/server-database.ts";
import type { Database } from "#adapters/postgres/session.ts";

/** A migrated database of a test file's own, and the data folder beside it; `close` removes both. */
export type TestDatabase = {
  readonly database: Database;
  readonly dataDir: string;
  /** Address for further connections; null when embedded. */
  readonly url: string | null;
  close(): Promise<void>;
};

/** Opens an empty database of the kind that the project runs on: `DATABASE=embedded` or `DATABASE=postgres`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "zhiyuan-test-"));
  if (process.env["DATABASE"] === "postgres") return onServer(dataDir);
  const database = await openEmbeddedDatabase(dataDir);
  await migrate(database);
  return {
    database,
    dataDir,
    url: null,
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function onServer(dataDir: string): Promise<TestDatabase> {
  const server = process.env["TEST_DATABASE_URL"];
  if (!server) throw new Error("TEST_DATABASE_URL is not set: run `npm test`, which starts a PostgreSQL cluster.");
  const name = `zhiyuan_${randomBytes(6).toString("hex")}`;
  await asAdministrator(server, `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openServerDatabase(url.href);
  await migrate(database);
  return {
    database,
    dataDir,
    url: url.href,
    async close() {
      await database.close();
      await asAdministrator(server, `drop database if exists ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function asAdministrator(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
