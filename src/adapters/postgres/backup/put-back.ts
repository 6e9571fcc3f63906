import { type FileHandle, mkdir, open, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { drawDutiesAnew } from "#adapters/postgres/draw-duties.ts";
import { migrate, schemaState } from "#adapters/postgres/migrate.ts";
import type { Database, Envelope, Session } from "#adapters/postgres/session.ts";
import { type BackupLine, formerTables, keptFolders, sealsFile, tables } from "./backup-file.ts";
import { backupLines, checkBackup } from "./read-backup.ts";
import type { BackupCount } from "./take-backup.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

/**
 * Puts a backup back into an empty database and data folder. The rows go into the schema that they were taken from,
 * which is then brought to this release.
 *
 * @throws an Error in a sentence when database or folder is not empty, the backup is of a newer release, or it is cut off
 */
export async function putBack(database: Database, dataDir: string, source: string): Promise<BackupCount> {
  const { migrations } = await checkBackup(source);
  await refuseUnlessEmpty(database, dataDir);
  await refuseOtherSchema(database, migrations);
  await migrate(database, migrations);
  const files = fileWriter(dataDir);
  let rows = 0;
  for await (const line of backupLines(source)) {
    if (line.kind === "rows") rows += await putRows(database, line);
    if (line.kind === "file") await files.put(line);
  }
  await database.transaction(asOwner, continueIdentities);
  if ((await migrate(database)).length > 0) await drawDutiesAnew(database);
  await database.settle();
  return { rows, files: files.count() };
}

async function refuseUnlessEmpty(database: Database, dataDir: string): Promise<void> {
  const used = await database.transaction(asOwner, async (session) => {
    for (const name of ["ledger_entry", "account"]) {
      const there = await session.query<{ name: string | null }>(
        `select to_regclass('public.${name}')::text as name`,
      );
      if (there.rows[0]?.name == null) continue;
      if ((await session.query(`select 1 from ${name} limit 1`)).rows.length > 0) return true;
    }
    return false;
  });
  if (used) throw new Error("目标数据库里已有数据，不能覆盖。请指定空的 DATA_DIR 或者空的数据库。");
  for (const name of [...keptFolders, sealsFile]) {
    if (!(await empty(join(dataDir, name)))) {
      throw new Error(`数据文件夹里已有 ${name}，不能覆盖。请指定空的 DATA_DIR。`);
    }
  }
}

async function empty(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!found) return true;
  return found.isDirectory() ? (await readdir(path)).length === 0 : found.size === 0;
}

async function refuseOtherSchema(database: Database, migrations: readonly string[]): Promise<void> {
  const { applied } = await schemaState(database);
  if (applied.every((name) => migrations.includes(name))) return;
  throw new Error("目标数据库已由较新的版本初始化，装不下这份备份。请指定全新的 DATA_DIR 或者全新的数据库。");
}

async function putRows(database: Database, line: Extract<BackupLine, { kind: "rows" }>): Promise<number> {
  const table = [...tables, ...formerTables].find((one) => one.name === line.table);
  if (!table) throw new Error(`备份里有不认识的数据表 ${line.table}。`);
  const keep = table.identity ? "overriding system value" : "";
  // Places are there already: they come with the schema.
  const there = table.name === "place" ? "on conflict do nothing" : "";
  const sql = `insert into ${table.name} ${keep} select * from jsonb_populate_recordset(null::${table.name}, $1::jsonb) ${there}`;
  await database.transaction(asOwner, (session) => session.query(sql, [JSON.stringify(line.rows)]));
  return line.rows.length;
}

/** Writes the pieces of one file after another, each file whole and on disk before the next. */
function fileWriter(dataDir: string) {
  let current: { readonly path: string; readonly handle: FileHandle } | null = null;
  let count = 0;
  return {
    count: () => count,
    async put(line: Extract<BackupLine, { kind: "file" }>): Promise<void> {
      if (current?.path !== line.path)
        current = { path: line.path, handle: await created(dataDir, line.path) };
      await current.handle.appendFile(Buffer.from(line.piece, "base64"));
      if (!line.last) return;
      await current.handle.sync();
      await current.handle.close();
      current = null;
      count += 1;
    },
  };
}

async function created(dataDir: string, path: string): Promise<FileHandle> {
  const target = join(dataDir, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  return open(target, "wx", 0o600);
}

/** Numbers given from now on continue after those put back. */
async function continueIdentities(session: Session): Promise<void> {
  for (const { name, identity } of tables) {
    if (!identity) continue;
    await session.query(
      `select setval(pg_get_serial_sequence('${name}', '${identity}'), greatest((select max(${identity}) from ${name}), 1))`,
    );
  }
}
