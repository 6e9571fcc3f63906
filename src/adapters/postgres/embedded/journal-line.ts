import { createHash } from "node:crypto";
import type { Envelope } from "#adapters/postgres/session.ts";

/** A statement that wrote something, with its parameters. */
export type Writing = {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** The position that the ledger gave the entry which the statement wrote. */
  position?: number;
};

/** One committed transaction as the statements that wrote it, and as whom: it is run again just so. */
export type JournalLine = {
  readonly number: number;
  readonly envelope: Envelope;
  readonly statements: readonly Writing[];
};

/** A line as it reads: what it says, and the number of the line that was safe on disk when it was written. */
export type ReadLine = {
  readonly json: string;
  /** Null in a journal of the first releases, whose lines carry neither this nor a checksum. */
  readonly safe: number | null;
};

const withChecksum = /^([0-9a-f]{64}) ((\d+) \{.*\})$/s;

/** The text of a line, without its line feed: a checksum, the number of the last line that is safe on disk, the line. */
export function writtenLine(json: string, safe: number): string {
  const text = `${safe} ${json}`;
  return `${checksumOf(text)} ${text}`;
}

/** Reads the text of a line; null when it is damaged. */
export function readLine(text: string): ReadLine | null {
  if (text.startsWith("{")) return isJson(text) ? { json: text, safe: null } : null;
  const found = withChecksum.exec(text);
  const [, checksum, summed = "", safe] = found ?? [];
  if (!found || checksumOf(summed) !== checksum) return null;
  return { json: summed.slice(summed.indexOf(" ") + 1), safe: Number(safe) };
}

function checksumOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
