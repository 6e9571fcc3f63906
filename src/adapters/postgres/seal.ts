import { keepOutside } from "./outside-seals.ts";
import type { Database, Envelope, Session } from "./session.ts";
import { sm3 } from "./sm3.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** Most entries one seal takes; the rest goes into the next. */
export const batchSize = 5000;

/** A seal: the hash of a batch of committed entries and of the seal before it. */
export type Seal = {
  readonly number: number;
  readonly at: string;
  readonly entries: number;
  readonly hash: string;
};

/** What a seal's text says beside the hashes of its entries; `at` is absent in seals of the first release. */
export type SealHead = { readonly number: number; readonly hashBefore: string | null; readonly at?: string };

/** The text a seal hashes: its number, the seal before, its time, and the hashes of its entries in order of position. */
export function sealText({ number, hashBefore, at }: SealHead, hashes: readonly string[]): string {
  return [number, hashBefore ?? "", ...(at === undefined ? [] : [at]), ...hashes].join("\n");
}

/**
 * Seals what was committed since the last seal, and writes the seal outside the database too: chains alone miss a
 * cut tail or a whole removed subject. Gives null when there is nothing to seal. One sealer at a time: the seal's
 * number is unique, and on a server an advisory lock keeps a second one waiting.
 */
export async function sealOnce(database: Database, outside: string): Promise<Seal | null> {
  const seal = await database.transaction(asOwner, sealWithin);
  if (seal) await keepOutside(database, outside);
  return seal;
}

/**
 * The entries that no seal covers. Positions are given out before they are committed, so what is open are the gaps
 * between the seals of the last ten minutes, longer than any act takes, and everything above them. Each gap is looked
 * up by its own bounds: joined at once, the whole ledger was read every second.
 */
const openEntries = `with settled as (
    select number, top from ledger_seal where at < clock_timestamp() - interval '10 minutes'
    order by number desc limit 1),
  sealed as (
    select range_agg(positions) as positions from ledger_seal
    where number > coalesce((select number from settled), 0)),
  open as (
    select unnest(int8multirange(int8range(coalesce((select top from settled), 0) + 1, null))
      - coalesce((select positions from sealed), '{}')) as gap)
  select e.position, e.hash from open cross join lateral (
    select position, hash from ledger_entry
    where position >= lower(gap) and position < coalesce(upper(gap), 9223372036854775807)
    order by position limit ${batchSize}) e
  order by e.position limit ${batchSize}`;

type Last = { number: number; hash: string; top: number };

async function sealWithin(session: Session): Promise<Seal | null> {
  await session.query("select pg_advisory_xact_lock(724101)");
  const found = (await session.query<{ position: number; hash: string }>(openEntries)).rows;
  const top = found.at(-1)?.position;
  if (top === undefined) return null;
  const last = (
    await session.query<Last>("select number, hash, top from ledger_seal order by number desc limit 1")
  ).rows[0];
  const number = (last?.number ?? 0) + 1;
  const hashes = found.map((row) => row.hash);
  const hashBefore = last?.hash ?? null;
  const at = (await session.query<{ at: string }>("select clock_timestamp() as at")).rows[0]?.at ?? "";
  const hash = sm3(sealText({ number, hashBefore, at }, hashes));
  await session.query(
    `insert into ledger_seal (number, at, entries, positions, hash_before, hash, top)
     values ($1, $2, $3, $4::int8multirange, $5, $6, $7)`,
    [
      ...[number, at, found.length, multirangeOf(found.map((row) => row.position))],
      ...[hashBefore, hash, Math.max(top, last?.top ?? 0)],
    ],
  );
  return { number, at, entries: found.length, hash };
}

/** Positions as the text of a multirange: runs joined, so that a seal of a thousand entries is one range. */
function multirangeOf(positions: readonly number[]): string {
  const ranges: Array<[number, number]> = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last && last[1] === position) last[1] = position + 1;
    else ranges.push([position, position + 1]);
  }
  return `{${ranges.map(([from, to]) => `[${from},${to})`).join(",")}}`;
}
