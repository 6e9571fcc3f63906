import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import { schemaState } from "#adapters/postgres/migrate.ts";
import { outsideSeals } from "#adapters/postgres/outside-seals.ts";
import type { Database, Session } from "#adapters/postgres/session.ts";
import { type BackupLine, formerTables, keptFolders, sealsFile, type Table, tables } from "./backup-file.ts";

const rowsAtATime = 500;
const pieceBytes = 1024 * 1024;

/** How much a backup holds. */
export type BackupCount = { readonly rows: number; readonly files: number };

/**
 * Takes a backup while people work: the rows as of one moment, then the files, which never change once named.
 * It is written beside its name and renamed when whole, so that half a backup never looks like one.
 */
export async function takeBackup(database: Database, dataDir: string, target: string): Promise<BackupCount> {
  const { applied } = await schemaState(database);
  const draft = `${target}.part`;
  const out = writerTo(draft);
  try {
    const takenAt = new Date().toISOString();
    await out.write({ kind: "backup", format: 1, takenAt, migrations: applied });
    const { rows, seals } = await database.aside((session) => writeRows(session, out));
    const files = (await writeFiles(dataDir, out)) + (await writeSeals(dataDir, seals, out));
    await out.write({ kind: "end", rows, files });
    await out.end();
    await rename(draft, target);
    await flush(dirname(target));
    return { rows, files };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

type Out = { write(line: BackupLine): Promise<void>; end(): Promise<void> };

function writerTo(path: string): Out {
  const gzip: Gzip = createGzip({ level: 6 });
  const written = pipeline(gzip, createWriteStream(path, { mode: 0o600 }));
  // A full disk is told by the write or the end that it fails.
  written.catch(() => undefined);
  return {
    async write(line) {
      if (!gzip.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(gzip, "drain"), written]);
    },
    async end() {
      gzip.end();
      await written;
      await flush(path);
    },
  };
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync();
  await handle.close();
}

/** Every table that this database has: one of an older release, before its migrations, lacks the newest and has the former. */
async function writeRows(session: Session, out: Out): Promise<{ rows: number; seals: number }> {
  const there = await session.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const names = there.rows.map((row) => row.name);
  let rows = 0;
  for (const table of [...tables, ...formerTables].filter((one) => names.includes(one.name))) {
    rows += await writeTable(session, table, out);
  }
  const last = await session.query<{ number: number }>(
    "select coalesce(max(number), 0) as number from ledger_seal",
  );
  return { rows, seals: last.rows[0]?.number ?? 0 };
}

async function writeTable(session: Session, table: Table, out: Out): Promise<number> {
  await session.query(
    `declare taken_${table.name} cursor for select to_jsonb(t) as row from ${table.name} t order by ${table.order}`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await session.query<{ row: unknown }>(`fetch ${rowsAtATime} from taken_${table.name}`);
    if (rows.length === 0) break;
    await out.write({ kind: "rows", table: table.name, rows: rows.map((one) => one.row) });
    count += rows.length;
  }
  await session.query(`close taken_${table.name}`);
  return count;
}

async function writeFiles(dataDir: string, out: Out): Promise<number> {
  let count = 0;
  for (const path of await pathsIn(dataDir)) {
    const pieces = createReadStream(join(dataDir, path), { highWaterMark: pieceBytes });
    for await (const piece of pieces) {
      await out.write({ kind: "file", path, piece: (piece as Buffer).toString("base64"), last: false });
    }
    await out.write({ kind: "file", path, piece: "", last: true });
    count += 1;
  }
  return count;
}

async function pathsIn(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of keptFolders) {
    const inside = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(
      absent,
    );
    for (const one of inside) {
      if (!one.isFile() || one.name.startsWith(".")) continue;
      found.push(join(one.parentPath, one.name).slice(join(dataDir, "/").length));
    }
  }
  return found;
}

function absent(error: NodeJS.ErrnoException): never[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

/** Sealing goes on meanwhile: of the seals outside the database, those that the rows hold. */
async function writeSeals(dataDir: string, last: number, out: Out): Promise<number> {
  for await (const seals of outsideSeals(join(dataDir, sealsFile))) {
    const held = seals.filter((seal) => seal && seal.number <= last);
    const text = held.map((seal) => `${JSON.stringify(seal)}\n`).join("");
    const piece = Buffer.from(text, "utf8").toString("base64");
    await out.write({ kind: "file", path: sealsFile, piece, last: false });
  }
  await out.write({ kind: "file", path: sealsFile, piece: "", last: true });
  return 1;
}
