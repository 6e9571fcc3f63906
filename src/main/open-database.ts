import { openEmbeddedDatabase } from "#adapters/postgres/embedded/embedded-database.ts";
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
