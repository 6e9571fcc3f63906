import { readFile } from "node:fs/promises";
import { type Seal, sealText } from "./seal.ts";
import type { Database, Envelope } from "./session.ts";
import { sm3 } from "./sm3.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };

type SealRow = { number: number; entries: number; hash_before: string | null; hash: string };

/** Recomputes every seal from the entries it covers, and holds the chain of seals against the copy outside the database. */
export async function verifySeals(database: Database, outside: string) {
  const seals = await database.transaction(asOwner, async (session) => {
    const sql = "select number, entries, hash_before, hash from ledger_seal order by number";
    return (await session.query<SealRow>(sql)).rows;
  });
  let before: SealRow | null = null;
  for (const seal of seals) {
    const difference = await checkSeal(database, seal, before);
    if (difference) return { seals: seals.length, unsealed: 0, difference };
    before = seal;
  }
  const unsealed = await countUnsealed(database);
  return { seals: seals.length, unsealed, difference: await compareOutside(outside, seals) };
}

async function checkSeal(database: Database, seal: SealRow, before: SealRow | null): Promise<string | null> {
  const where = `第 ${seal.number} 号封印`;
  if (seal.number !== (before?.number ?? 0) + 1) return `${where}：前面缺少封印。`;
  if (seal.hash_before !== (before?.hash ?? null)) return `${where}：与前一封印不相连。`;
  const hashes = await database.transaction(asOwner, async (session) => {
    const sql = `select e.hash from ledger_seal s, unnest(s.positions) as r(range)
      join ledger_entry e on e.position >= lower(r.range) and e.position < upper(r.range)
      where s.number = $1 order by e.position`;
    return (await session.query<{ hash: string }>(sql, [seal.number])).rows.map((row) => row.hash);
  });
  if (hashes.length !== seal.entries)
    return `${where}：封存 ${seal.entries} 项，现有 ${hashes.length} 项，有记录被删除。`;
  return sm3(sealText(seal.number, seal.hash_before, hashes)) === seal.hash
    ? null
    : `${where}：封存的内容被改动。`;
}

async function countUnsealed(database: Database): Promise<number> {
  const sql = `select (select count(*) from ledger_entry) - coalesce((select sum(entries) from ledger_seal), 0) as n`;
  const { rows } = await database.transaction(asOwner, (session) => session.query<{ n: number }>(sql));
  return Number(rows[0]?.n ?? 0);
}

/** A cut tail takes the last seals with it: the copy outside still has them. */
async function compareOutside(outside: string, seals: readonly SealRow[]): Promise<string | null> {
  const text = await readFile(outside, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const kept = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Seal);
  const byNumber = new Map(seals.map((seal) => [seal.number, seal.hash]));
  const missing = kept.find((seal) => byNumber.get(seal.number) !== seal.hash);
  if (missing)
    return `第 ${missing.number} 号封印：库外留存的封印在库内没有或者不同，登记簿末尾被截断或者改动。`;
  if (kept.length < seals.length - 1) return "库外留存的封印不全，请查明原因。";
  return null;
}
