import { createReadStream } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { migrate, migrationNames } from "#adapters/postgres/migrate.ts";
import type { Database, Envelope, Session } from "#adapters/postgres/session.ts";
import { type BackupLine, tables } from "./backup-file.ts";
import type { BackupCount } from "./take-backup.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

/**
 * Puts a backup back into an empty database and data folder.
 *
 * @throws an Error in a sentence when the database is not empty, the backup is of a newer release, or it is cut off
 */
export async function putBack(database: Database, dataDir: string, source: string): Promise<BackupCount> {
  await migrate(database);
  await refuseUnlessEmpty(database);
  let rows = 0;
  let files = 0;
  let whole = false;
  for await (const line of linesOf(source)) {
    if (line.kind === "backup") await refuseNewer(line.migrations);
    if (line.kind === "rows") rows += await putRows(database, line);
    if (line.kind === "file") files += await putPiece(dataDir, line);
    if (line.kind === "end") whole = line.rows === rows && line.files === files;
  }
  if (!whole) throw new Error("备份文件不完整，恢复没有完成。请换一份备份，并清空数据后重试。");
  await database.transaction(asOwner, continueIdentities);
  return { rows, files };
}

async function* linesOf(source: string): AsyncGenerator<BackupLine> {
  const input = createReadStream(source).pipe(createGunzip());
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(text) as BackupLine;
  }
}

async function refuseUnlessEmpty(database: Database): Promise<void> {
  const { rows } = await database.transaction(asOwner, (session) =>
    session.query<{ n: number }>(
      "select (select count(*) from ledger_entry) + (select count(*) from account) as n",
    ),
  );
  if (Number(rows[0]?.n) > 0)
    throw new Error("目标数据库里已有数据，不能覆盖。请指定空的 DATA_DIR 或者空的数据库。");
}

async function refuseNewer(migrations: readonly string[]): Promise<void> {
  const known = await migrationNames();
  const unknown = migrations.find((name) => !known.includes(name));
  if (unknown) throw new Error(`备份由更新的版本写成（含 ${unknown}），请用新版本恢复。`);
}

async function putRows(database: Database, line: Extract<BackupLine, { kind: "rows" }>): Promise<number> {
  const table = tables.find((one) => one.name === line.table);
  if (!table) throw new Error(`备份里有不认识的数据表 ${line.table}。`);
  const keep = table.identity ? "overriding system value" : "";
  const sql = `insert into ${table.name} ${keep} select * from jsonb_populate_recordset(null::${table.name}, $1::jsonb) on conflict do nothing`;
  await database.transaction(asOwner, (session) => session.query(sql, [JSON.stringify(line.rows)]));
  return line.rows.length;
}

async function putPiece(dataDir: string, line: Extract<BackupLine, { kind: "file" }>): Promise<number> {
  const path = normalize(line.path);
  if (path.startsWith("..") || path.startsWith("/")) throw new Error("备份里的文件路径不对，恢复没有完成。");
  const target = join(dataDir, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await appendFile(target, Buffer.from(line.piece, "base64"), { mode: 0o600 });
  return line.last ? 1 : 0;
}

/** Numbers given from now on continue after those put back. */
async function continueIdentities(session: Session): Promise<void> {
  for (const { name, key, identity } of tables) {
    if (!identity) continue;
    await session.query(
      `select setval(pg_get_serial_sequence('${name}', '${key}'), greatest((select max(${key}) from ${name}), 1))`,
    );
  }
}
