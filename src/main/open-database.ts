import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { takeBackup } from "#adapters/postgres/backup/take-backup.ts";
import { drawDutiesAnew } from "#adapters/postgres/draw-duties.ts";
import { openEmbeddedDatabase } from "#adapters/postgres/embedded/embedded-database.ts";
import { migrate, schemaState } from "#adapters/postgres/migrate.ts";
import { openServerDatabase } from "#adapters/postgres/server-database.ts";
import type { Database } from "#adapters/postgres/session.ts";
import type { Settings } from "#settings.ts";
import { prepareDataFolder } from "./data-folder.ts";

/** Opens the database that the settings name: the embedded one in the data folder, or the server's. */
export async function openDatabase(settings: Settings): Promise<Database> {
  await prepareDataFolder(settings.dataDir);
  if (settings.databaseUrl === null) return openEmbeddedDatabase(settings.dataDir);
  const database = openServerDatabase(settings.databaseUrl);
  await requireAnswer(database, settings.databaseUrl);
  return database;
}

/** @throws an Error in a sentence when the server does not answer; the password stays out of it */
async function requireAnswer(database: Database, address: string): Promise<void> {
  try {
    const asked = { priority: "page", role: "owner", settings: {} } as const;
    await database.transaction(asked, (session) => session.query("select 1"));
  } catch (error) {
    await database.close();
    const { host, pathname } = new URL(address);
    const { code, message } = error as { readonly code?: string; readonly message: string };
    throw new Error(
      `连接不上 DATABASE_URL 所指的 PostgreSQL（${host}${pathname}）：${code ?? message}。请核对地址、用户、密码和库名，并确认数据库已经启动。`,
      { cause: error },
    );
  }
}

/**
 * Brings the database to this release. One that already holds data is backed up first, by itself.
 *
 * @throws an Error in a sentence when a newer release wrote the data
 */
export async function bringUpToDate(database: Database, settings: Settings): Promise<void> {
  const { applied, missing } = await schemaState(database);
  if (applied.length > 0 && missing.length > 0) {
    const folder = join(settings.dataDir, "backups");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
    await takeBackup(database, settings.dataDir, join(folder, `before-${missing[0]}-${stamp}.backup`));
  }
  const done = await migrate(database);
  if (applied.length > 0 && done.length > 0) await drawDutiesAnew(database);
}
