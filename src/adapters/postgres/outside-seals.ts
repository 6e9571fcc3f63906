import { createReadStream } from "node:fs";
import { open, truncate } from "node:fs/promises";
import { dirname } from "node:path";
import type { Seal } from "./seal.ts";
import type { Database, Envelope } from "./session.ts";
import { textLines } from "./text-lines.ts";

const asOwner: Envelope = { priority: "job", role: "owner", settings: {} };
/** A line is far shorter than this, so the last one lies in it whole. */
const tailBytes = 4096;
/** Seals written at a time. */
const chunk = 1000;

/**
 * Writes the seals that the copy outside the database lacks: the newest, and one that a killed process had committed
 * and not yet written. What stands there is never changed, so a tail cut off inside still stands outside.
 */
export async function keepOutside(database: Database, path: string): Promise<void> {
  let last = await lastOutside(path);
  for (;;) {
    const seals = await sealsAfter(database, last);
    const newest = seals.at(-1);
    if (!newest) return;
    await appendDurably(path, seals.map((seal) => `${JSON.stringify(seal)}\n`).join(""));
    last = newest.number;
  }
}

async function sealsAfter(database: Database, number: number): Promise<Seal[]> {
  const sql = `select number, at, entries, hash from ledger_seal where number > $1 order by number limit ${chunk}`;
  return database.transaction(asOwner, async (session) => (await session.query<Seal>(sql, [number])).rows);
}

async function appendDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "a", 0o600);
  await file.appendFile(text);
  await file.datasync();
  await file.close();
  const folder = await open(dirname(path), "r");
  await folder.sync();
  await folder.close();
}

/** Number of the last seal outside, 0 where there is none: lines of strangers after it are passed over, and a line that a power cut left half written is taken off. */
async function lastOutside(path: string): Promise<number> {
  const file = await open(path, "r").catch(absent);
  if (!file) return 0;
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - tailBytes);
    const bytes = Buffer.alloc(size - from);
    await file.read(bytes, 0, bytes.length, from);
    const end = bytes.lastIndexOf("\n") + 1;
    if (from + end < size) await truncate(path, from + end);
    const lines = bytes.subarray(0, end).toString("utf8").trimEnd().split("\n");
    return lines.map(parsed).findLast((seal) => seal !== null)?.number ?? 0;
  } finally {
    await file.close();
  }
}

/** A line of the copy outside; null where it is no seal, which nobody but a stranger can have written. */
type OutsideLine = Seal | null;

/** The lines outside the database, in the order written, some hundreds at a time; a half written last line is left out. */
export async function* outsideSeals(path: string): AsyncGenerator<readonly OutsideLine[]> {
  const file = await open(path, "r").catch(absent);
  if (!file) return;
  await file.close();
  let lines: OutsideLine[] = [];
  for await (const line of textLines(createReadStream(path))) {
    if (lines.length >= chunk) {
      yield lines;
      lines = [];
    }
    lines.push(parsed(line));
  }
  yield lines.at(-1) === null ? lines.slice(0, -1) : lines;
}

function parsed(line: string): OutsideLine {
  try {
    const read = JSON.parse(line) as Partial<Seal> | null;
    return typeof read?.number === "number" ? (read as Seal) : null;
  } catch {
    return null;
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
