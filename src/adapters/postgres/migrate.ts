import { readdir, readFile } from "node:fs/promises";
import { writePlaces } from "./places.queries.ts";
import type { Database, Envelope, Session } from "./session.ts";

const folder = new URL("./migrations/", import.meta.url);
const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

/** What a start finds: which migrations the database lacks, and whether it is of a newer release. */
export type SchemaState = { readonly applied: readonly string[]; readonly missing: readonly string[] };

/** Names of the migrations of this release, in order. */
export async function migrationNames(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
}

/** Compares the database with this release. @throws when the database was written by a newer release */
export async function schemaState(database: Database): Promise<SchemaState> {
  const names = await migrationNames();
  const applied = await database.transaction(asOwner, appliedIn);
  const unknown = applied.find((name) => !names.includes(name));
  if (unknown) {
    throw new Error(
      `数据由更新的版本写成（含 ${unknown}），本版本不能打开。请换用新版本，或者恢复升级前的备份。`,
    );
  }
  return { applied, missing: names.filter((name) => !applied.includes(name)) };
}

async function appliedIn(session: Session): Promise<readonly string[]> {
  // Not to_regclass: within a transaction it may remember that there was no such table before the lock was waited for.
  const found = await session.query(
    "select 1 from pg_tables where schemaname = 'public' and tablename = 'migration'",
  );
  if (found.rows.length === 0) return [];
  const { rows } = await session.query<{ name: string }>("select name from migration order by name");
  return rows.map((row) => row.name);
}

/**
 * Brings the database to this release, or only as far as `wanted`, each migration in a transaction of its own,
 * forward only; then its places. Gives the names of the migrations applied.
 */
export async function migrate(database: Database, wanted?: readonly string[]): Promise<readonly string[]> {
  const { missing } = await schemaState(database);
  const due = missing.filter((name) => wanted?.includes(name) ?? true);
  for (const name of due) {
    const text = await readFile(new URL(name, folder), "utf8");
    await database.transaction(asOwner, (session) => applyOne(session, name, text));
  }
  if (due.length === 0) return due;
  await database.transaction(asOwner, writePlaces);
  // The embedded database's journal holds acts, which could not be run again on tables that are not there.
  await database.settle();
  return due;
}

async function applyOne(session: Session, name: string, text: string): Promise<void> {
  // Two processes that start at once on a server: the second finds it done.
  await session.query("select pg_advisory_xact_lock(724100)");
  if ((await appliedIn(session)).includes(name)) return;
  await session.query(
    "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
  );
  for (const statement of statementsOf(text)) await session.query(statement);
  await session.query("insert into migration (name) values ($1)", [name]);
}

/** Splits a migration at semicolons that end a line, leaving `$$ … $$` bodies whole. */
function statementsOf(text: string): readonly string[] {
  const statements: string[] = [];
  let current = "";
  let inBody = false;
  for (const line of text.split("\n")) {
    if (!current.trim() && line.trimStart().startsWith("--")) continue;
    if ((line.match(/\$\$/g) ?? []).length % 2 === 1) inBody = !inBody;
    current += `${line}\n`;
    if (!inBody && line.trimEnd().endsWith(";")) {
      statements.push(current.trim());
      current = "";
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
}
