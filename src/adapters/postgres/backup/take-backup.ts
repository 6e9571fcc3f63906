import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { createGzip, type Gzip } from "node:zlib";
import { schemaState } from "#adapters/postgres/migrate.ts";
import type { Database, Session } from "#adapters/postgres/session.ts";
import { type BackupLine, tables } from "./backup-file.ts";

const rowsAtATime = 500;
const pieceBytes = 1024 * 1024;
/** What of the data folder goes along beside the rows. */
const folders = ["files", "keys"];
const singles = ["seals.log"];

/** How much a backup holds. */
export type BackupCount = { readonly rows: number; readonly files: number };

/**
 * Takes a backup while people work: the rows as of one moment, then the files, which never change once named.
 * It is written beside its name and renamed when whole, so that half a backup never looks like one.
 */
export async function takeBackup(database: Database, dataDir: string, target: string): Promise<BackupCount> {
  const { applied } = await schemaState(database);
  const draft = `${target}.part`;
  const out = createGzip({ level: 6 });
  const file = createWriteStream(draft, { mode: 0o600 });
  const written = once(out.pipe(file), "close");
  const takenAt = new Date().toISOString();
  await write(out, { kind: "backup", format: 1, takenAt, migrations: applied });
  const rows = await database.transaction(
    { priority: "job", role: "owner", settings: {} },
    async (session) => {
      await session.query("set transaction isolation level repeatable read");
      let count = 0;
      for (const table of tables) count += await writeTable(session, table, out);
      return count;
    },
  );
  const files = await writeFiles(dataDir, out);
  await write(out, { kind: "end", rows, files });
  out.end();
  await written;
  const handle = await open(draft, "r");
  await handle.sync();
  await handle.close();
  await rename(draft, target);
  return { rows, files };
}

async function write(out: Gzip, line: BackupLine): Promise<void> {
  if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, "drain");
}

async function writeTable(session: Session, table: (typeof tables)[number], out: Gzip): Promise<number> {
  await session.query(
    `declare taken_${table.name} cursor for select to_jsonb(t) as row from ${table.name} t order by ${table.key}`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await session.query<{ row: unknown }>(`fetch ${rowsAtATime} from taken_${table.name}`);
    if (rows.length === 0) break;
    await write(out, { kind: "rows", table: table.name, rows: rows.map((one) => one.row) });
    count += rows.length;
  }
  await session.query(`close taken_${table.name}`);
  return count;
}

async function writeFiles(dataDir: string, out: Gzip): Promise<number> {
  let count = 0;
  for (const path of [...(await pathsIn(dataDir)), ...singles]) {
    if (await writeFile(dataDir, path, out)) count += 1;
  }
  return count;
}

async function pathsIn(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const inside = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const one of inside) {
      if (!one.isFile() || one.name.startsWith(".")) continue;
      found.push(join(one.parentPath, one.name).slice(dataDir.length + 1));
    }
  }
  return found;
}

async function writeFile(dataDir: string, path: string, out: Gzip): Promise<boolean> {
  const pieces = createReadStream(join(dataDir, path), { highWaterMark: pieceBytes });
  try {
    for await (const piece of pieces) {
      await write(out, { kind: "file", path, piece: (piece as Buffer).toString("base64"), last: false });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  await write(out, { kind: "file", path, piece: "", last: true });
  return true;
}
