import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { textLines } from "#adapters/postgres/text-lines.ts";
import { type JournalLine, readLine, writtenLine } from "./journal-line.ts";

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
  readonly number: number;
  readonly json: string;
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
  /** Number of the last line of this file that is on disk for sure. */
  let safe = 0;

  async function writeOut(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const text = group.map((one) => `${writtenLine(one.json, safe)}\n`).join("");
      try {
        if (fault) throw fault;
        await file.appendFile(text);
        await file.datasync();
        bytes += Buffer.byteLength(text);
        safe = group.at(-1)?.number ?? safe;
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
        waiting.push({ number: line.number, json: JSON.stringify(line), resolve, reject });
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
      safe = 0;
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

/**
 * The lines of a journal in order, up to the first that is damaged: `checkJournal` has found before that nothing
 * acknowledged stands behind it.
 */
export async function* readJournal(path: string): AsyncGenerator<JournalLine> {
  await rm(`${path}.new`, { force: true });
  if (!existsSync(path)) return;
  for await (const text of textLines(createReadStream(path))) {
    const line = readLine(text);
    if (!line) return;
    yield JSON.parse(line.json) as JournalLine;
  }
}
