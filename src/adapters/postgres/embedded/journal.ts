import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";

/** One committed act as the statements that wrote it. */
export type JournalLine = {
  readonly number: number;
  readonly statements: readonly { readonly sql: string; readonly parameters: readonly unknown[] }[];
};

/**
 * The embedded database's own fsync: PGlite has none, so an act is acknowledged only when the statements that
 * wrote it are on disk here. Lines waiting at the same time share one fsync.
 */
export type Journal = {
  append(line: JournalLine): Promise<void>;
  /** Bytes since the last restart. */
  size(): number;
  /** Starts an empty journal; only after the database's own files are flushed. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

type Waiting = {
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

/** Opens the journal for appending. */
export async function openJournal(path: string): Promise<Journal> {
  let file: FileHandle = await open(path, "a", 0o600);
  let bytes = (await file.stat()).size;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;

  async function writeOut(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const text = group.map((one) => one.text).join("");
      try {
        await file.appendFile(text);
        await file.datasync();
        bytes += Buffer.byteLength(text);
        for (const one of group) one.resolve();
      } catch (error) {
        for (const one of group) one.reject(error);
      }
    }
    writing = null;
  }

  return {
    append: (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ text: `${JSON.stringify(line)}\n`, resolve, reject });
        writing ??= writeOut();
      }),
    size: () => bytes,
    async restart() {
      await writing;
      const fresh = `${path}.new`;
      await (await open(fresh, "w", 0o600)).close();
      await file.close();
      await rename(fresh, path);
      file = await open(path, "a", 0o600);
      bytes = 0;
    },
    async close() {
      await writing;
      await file.close();
    },
  };
}

/** The lines of a journal in order. A last line cut off by a power failure was never acknowledged and is left out. */
export async function* readJournal(path: string): AsyncGenerator<JournalLine> {
  await rm(`${path}.new`, { force: true });
  if (!existsSync(path)) return;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const line = parsed(text);
    if (!line) return;
    yield line;
  }
}

function parsed(text: string): JournalLine | null {
  try {
    return JSON.parse(text) as JournalLine;
  } catch {
    return null;
  }
}
