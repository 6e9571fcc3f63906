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
  const applied = await database.transaction(asOwner, async (session) => {
    const found = await session.query(
      "select 1 from information_schema.tables where table_name = 'migration'",
    );
    if (found.rows.length === 0) return [];
    return (await session.query<{ name: string }>("select name from migration order by name")).rows.map(
      (r) => r.name,
    );
  });
  const unknown = applied.find((name) => !names.includes(name));
  if (unknown) {
    throw new Error(
      `数据由更新的版本写成（含 ${unknown}），本版本不能打开。请换用新版本，或者恢复升级前的备份。`,
    );
  }
  return { applied, missing: names.filter((name) => !applied.includes(name)) };
}

/** Brings the database to this release, each migration in a transaction of its own, forward only; then its places. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const { missing } = await schemaState(database);
  for (const name of missing) {
    const text = await readFile(new URL(name, folder), "utf8");
    await database.transaction(asOwner, (session) => applyOne(session, name, text));
  }
  if (missing.length > 0) await database.transaction(asOwner, writePlaces);
  return missing;
}

async function applyOne(session: Session, name: string, text: string): Promise<void> {
  await session.query(
    "create table if not exists migration (name text primary key, applied_at timestamptz not null default now())",
  );
  for (const statement of statementsOf(text)) await session.query(statement);
  await session.query("insert into migration (name) values ($1)", [name]);
}

/** Splits a migration at semicolons that end a line, leaving `$$ … $$` bodies whole. */
export function statementsOf(text: string): readonly string[] {
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
