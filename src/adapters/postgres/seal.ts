import { appendFile, open } from "node:fs/promises";
import type { Database, Envelope, Session } from "./session.ts";
import { sm3 } from "./sm3.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Most entries one seal takes; the rest goes into the next. */
const batchSize = 5000;

/** A seal: the hash of a batch of committed entries and of the seal before it. */
export type Seal = {
  readonly number: number;
  readonly at: string;
  readonly entries: number;
  readonly hash: string;
};

/** The text a seal hashes: its number, the seal before, and the hashes of its entries in order of position. */
export function sealText(number: number, hashBefore: string | null, hashes: readonly string[]): string {
  return [number, hashBefore ?? "", ...hashes].join("\n");
}

/**
 * Seals what was committed since the last seal, and writes the seal outside the database too: chains alone miss a
 * cut tail or a whole removed subject. Gives null when there is nothing to seal. One sealer at a time: the seal's
 * number is unique, and on a server an advisory lock keeps a second one waiting.
 */
export async function sealOnce(database: Database, outside: string): Promise<Seal | null> {
  const seal = await database.transaction(asOwner, sealWithin);
  if (!seal) return null;
  await appendFile(outside, `${JSON.stringify(seal)}\n`, { mode: 0o600 });
  const file = await open(outside, "r");
  await file.datasync();
  await file.close();
  return seal;
}

async function sealWithin(session: Session): Promise<Seal | null> {
  await session.query("select pg_advisory_xact_lock(724101)");
  const found = await session.query<{ position: number; hash: string }>(
    `select position, hash from ledger_entry
     where position > coalesce((select max(upper(positions)) - 2000 from ledger_seal), 0)
       and not exists (select from ledger_seal s where s.positions @> ledger_entry.position and s.number > (select max(number) - 2000 from ledger_seal))
     order by position limit ${batchSize}`,
  );
  if (found.rows.length === 0) return null;
  const last = await session.query<{ number: number; hash: string }>(
    "select number, hash from ledger_seal order by number desc limit 1",
  );
  const number = (last.rows[0]?.number ?? 0) + 1;
  const before = last.rows[0]?.hash ?? null;
  const hash = sm3(
    sealText(
      number,
      before,
      found.rows.map((row) => row.hash),
    ),
  );
  const kept = await session.query<{ at: string }>(
    `insert into ledger_seal (number, at, entries, positions, hash_before, hash)
     values ($1, clock_timestamp(), $2, $3::int8multirange, $4, $5) returning at`,
    [number, found.rows.length, multirangeOf(found.rows.map((row) => row.position)), before, hash],
  );
  return { number, at: kept.rows[0]?.at ?? "", entries: found.rows.length, hash };
}

/** Positions as the text of a multirange: runs joined, so that a seal of a thousand entries is one range. */
export function multirangeOf(positions: readonly number[]): string {
  const ranges: Array<[number, number]> = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last && last[1] === position) last[1] = position + 1;
    else ranges.push([position, position + 1]);
  }
  return `{${ranges.map(([from, to]) => `[${from},${to})`).join(",")}}`;
}
