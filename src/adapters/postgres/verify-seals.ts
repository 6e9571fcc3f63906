import { outsideSeals } from "./outside-seals.ts";
import { type Seal, sealText } from "./seal.ts";
import type { Database, Envelope } from "./session.ts";
import { sm3 } from "./sm3.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Seals recomputed at a time. */
const chunk = 20;

type SealRow = {
  number: number;
  at: string;
  entries: number;
  hash_before: string | null;
  hash: string;
  hashes: string[];
};

/** What became of the seals: how many stand, how many entries wait for one, and the first difference. */
export type SealsFound = {
  readonly seals: number;
  readonly unsealed: number;
  readonly difference: string | null;
};

/** Recomputes every seal from the entries it covers, and holds the chain of seals against the copy outside the database. */
export async function verifySeals(database: Database, outside: string): Promise<SealsFound> {
  const atStart = await standing(database);
  const difference = (await compareOutside(database, outside, atStart.seals)) ?? (await recompute(database));
  return { ...atStart, difference };
}

async function standing(database: Database) {
  const sql = `select (select count(*) from ledger_entry) - coalesce(sum(entries), 0) as unsealed,
      coalesce(max(number), 0) as seals from ledger_seal`;
  const { rows } = await database.transaction(asOwner, (session) =>
    session.query<{ unsealed: number; seals: number }>(sql),
  );
  return { seals: Number(rows[0]?.seals ?? 0), unsealed: Math.max(0, Number(rows[0]?.unsealed ?? 0)) };
}

async function recompute(database: Database): Promise<string | null> {
  let before: SealRow | null = null;
  for (;;) {
    const seals = await readSeals(database, before?.number ?? 0);
    for (const seal of seals) {
      const difference = checkSeal(seal, before);
      if (difference) return difference;
      before = seal;
    }
    if (seals.length === 0) return null;
  }
}

async function readSeals(database: Database, after: number): Promise<SealRow[]> {
  const sql = `select s.number, s.at, s.entries, s.hash_before, s.hash, array(
      select e.hash from unnest(s.positions) as gap
      join ledger_entry e on e.position >= lower(gap) and e.position < upper(gap) order by e.position) as hashes
    from ledger_seal s where s.number > $1 order by s.number limit ${chunk}`;
  return database.transaction(asOwner, async (session) => (await session.query<SealRow>(sql, [after])).rows);
}

function checkSeal(seal: SealRow, before: SealRow | null): string | null {
  const where = `第 ${seal.number} 号封印`;
  if (seal.number !== (before?.number ?? 0) + 1) return `${where}：前面缺少封印。`;
  if (seal.hash_before !== (before?.hash ?? null)) return `${where}：与前一封印不相连。`;
  if (seal.hashes.length !== seal.entries) {
    return `${where}：封存 ${seal.entries} 项，现有 ${seal.hashes.length} 项，有记录被删除。`;
  }
  const { number, at, hash_before: hashBefore, hashes } = seal;
  // Seals of the first release say no time: with a time altered, a later one fits neither text.
  const texts = [sealText({ number, hashBefore, at }, hashes), sealText({ number, hashBefore }, hashes)];
  return texts.some((text) => sm3(text) === seal.hash) ? null : `${where}：封存的内容或者时间被改动。`;
}

/**
 * A cut tail takes the last seals with it: the copy outside still has them. A seal is committed before it is written
 * outside, so each one outside must stand inside, and of those inside only the newest may still be on its way.
 */
async function compareOutside(database: Database, outside: string, inside: number): Promise<string | null> {
  let last = 0;
  for await (const seals of outsideSeals(outside)) {
    const kept = await keptInside(
      database,
      seals.flatMap((seal) => seal?.number ?? []),
    );
    for (const seal of seals) {
      if (!seal) return `第 ${last} 号封印：库外留存的封印中，它后面一行不是封印，文件被改动。`;
      // Two processes may each have written the same seal: only one that is missing or another is a difference.
      if (seal.number > last + 1) return `第 ${last + 1} 号封印：库外留存的封印不全，请查明原因。`;
      if (kept.get(seal.number) !== keptAs(seal)) {
        return `第 ${seal.number} 号封印：库外留存的封印在库内没有或者不同，登记簿末尾被截断或者改动。`;
      }
      last = Math.max(last, seal.number);
    }
  }
  return last < inside - 1 ? `第 ${last + 1} 号封印：库外留存的封印不全，请查明原因。` : null;
}

/** What a seal says, the same inside and outside the database. */
const keptAs = ({ hash, at, entries }: Omit<Seal, "number">) => `${hash} ${at} ${entries}`;

async function keptInside(
  database: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (numbers.length === 0) return new Map();
  const sql = "select number, at, entries, hash from ledger_seal where number = any($1::integer[])";
  const { rows } = await database.transaction(asOwner, (session) => session.query<Seal>(sql, [numbers]));
  return new Map(rows.map((row) => [row.number, keptAs(row)]));
}
