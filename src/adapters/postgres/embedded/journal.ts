import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Envelope } from "#adapters/postgres/session.ts";
import { textLines } from "#adapters/postgres/text-lines.ts";

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

/**
 * The embedded database's own fsync: PGlite has none, so an act is acknowledged only when the statements that
 * wrote it are on disk here. Lines waiting at the same time share one fsync.
 */
export type Journal = {
  append(line: JournalLine): Promise<void>;
  /** @throws once a line could not be kept: what came after it would rest on what may be lost */
  check(): void;
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
  await flushFolder(path);
  let bytes = (await file.stat()).size;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let fault: Error | null = null;

  async function writeOut(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const text = group.map((one) => one.text).join("");
      try {
        if (fault) throw fault;
        await file.appendFile(text);
        await file.datasync();
        bytes += Buffer.byteLength(text);
        for (const one of group) one.resolve();
      } catch (error) {
        fault ??= new Error("磁盘写入失败，数据未能保存。请检查磁盘空间，然后重新启动本系统。", {
          cause: error,
        });
        for (const one of group) one.reject(fault);
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
    check() {
      if (fault) throw fault;
    },
    size: () => bytes,
    async restart() {
      await writing;
      const fresh = await open(`${path}.new`, "w", 0o600);
      await fresh.close();
      await file.close();
      await rename(`${path}.new`, path);
      file = await open(path, "a", 0o600);
      // Without this a power cut could bring the old journal back, and lose what was kept in the new one.
      await flushFolder(path);
      bytes = 0;
    },
    async close() {
      await writing;
      await file.close();
    },
  };
}

/** Brings the names in the folder of a file to disk: what was made, renamed or removed there. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), "r");
  await folder.sync();
  await folder.close();
}

/** The lines of a journal in order. A last line cut off by a power failure was never acknowledged and is left out. */
export async function* readJournal(path: string): AsyncGenerator<JournalLine> {
  await rm(`${path}.new`, { force: true });
  if (!existsSync(path)) return;
  for await (const text of textLines(createReadStream(path))) {
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
