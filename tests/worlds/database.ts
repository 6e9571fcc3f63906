import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openEmbeddedDatabase } from "#adapters/postgres/embedded/embedded-database.ts";
import { migrate } from "#adapters/postgres/migrate.ts";
import { openServerDatabase } from "#adapters/postgres/server-database.ts";
import type { Database } from "#adapters/postgres/session.ts";

/** A database of a test file's own, and the data folder beside it; `close` removes both. */
export type TestDatabase = {
  readonly database: Database;
  readonly dataDir: string;
  /** Address for further connections; null when embedded. */
  readonly url: string | null;
  close(): Promise<void>;
};

/** The kind of database that the run is for. */
export const kindOfRun = process.env["DATABASE"] === "postgres" ? "server" : "embedded";

/** Opens a migrated database, of the run's kind unless said otherwise. */
export async function openTestDatabase(kind: Database["kind"] = kindOfRun): Promise<TestDatabase> {
  if (kind === "server") {
    const opened = await openEmptyDatabase(kind);
    await migrate(opened.database);
    return opened;
  }
  return embeddedFrom("migrated");
}

/** Opens one that holds nothing, not even the schema. */
export async function openEmptyDatabase(kind: Database["kind"] = kindOfRun): Promise<TestDatabase> {
  return kind === "server" ? onServer(await newDataDir()) : embeddedFrom("empty");
}

/** A second opening of a test database whose first one is closed, as after a restart of the process. */
export async function openAgain({ dataDir, url }: TestDatabase): Promise<Database> {
  return url === null ? openEmbeddedDatabase(dataDir) : openServerDatabase(url);
}

const copying = { recursive: true, mode: constants.COPYFILE_FICLONE } as const;
const newDataDir = () => mkdtemp(join(tmpdir(), "zhiyuan-test-"));

async function embeddedFrom(made: Template): Promise<TestDatabase> {
  const dataDir = await newDataDir();
  await cp(await template(made), dataDir, copying);
  const database = await openEmbeddedDatabase(dataDir);
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
  if (!server)
    throw new Error("TEST_DATABASE_URL is not set: run `npm test`, which starts a PostgreSQL cluster.");
  const name = `zhiyuan_${randomBytes(6).toString("hex")}`;
  await asAdministrator(
    server,
    `create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openServerDatabase(url.href);
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

const cache = fileURLToPath(new URL("../../node_modules/.cache/zhiyuan/", import.meta.url));
const migrations = new URL("../../src/adapters/postgres/migrations/", import.meta.url);

type Template = "empty" | "migrated";

/** An embedded database to copy: making one takes seconds. Made anew when a migration differs. */
async function template(kind: Template): Promise<string> {
  const folder = join(cache, `${kind}-${await fingerprint()}`);
  const made = () => stat(folder).catch(() => null);
  if (await made()) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-"));
  const database = await openEmbeddedDatabase(draft);
  if (kind === "migrated") await migrate(database);
  await database.close();
  // Two test files may make it at once: whichever comes first stands.
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await made())) throw error;
  });
  return folder;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(migrations)).sort())
    hash.update(await readFile(new URL(name, migrations)));
  hash.update(await readFile(new URL("../../src/domain/places/townships.ts", import.meta.url)));
  hash.update(await readFile(new URL("../../package-lock.json", import.meta.url)));
  return hash.digest("hex").slice(0, 16);
}
