import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database, Envelope, Session } from "#adapters/postgres/session.ts";
import { copyAside, onCopy, removeCopies } from "./copy-aside.ts";
import { type Engine, startEngine } from "./engine.ts";
import { flushFolder, type Journal, openJournal } from "./journal.ts";
import { checkJournal } from "./journal-check.ts";
import { type LockFile, takeLock } from "./lock-file.ts";
import { newQueue } from "./queue.ts";
import { replay } from "./replay.ts";
import { runTransaction } from "./transaction.ts";
import { keepUp } from "./upkeep.ts";

/** What the embedded database allows itself. */
export type EmbeddedLimits = {
  /** Longest a statement of an act or a page may run; PGlite ignores `statement_timeout`. */
  readonly statementMs: number;
  /** The journal starts afresh, after the database's files are flushed, when it has grown past this. */
  readonly journalBytes: number;
  /** After so many journalled transactions it is looked whether a table needs sweeping or counting. */
  readonly actsBetweenUpkeep: number;
};

const usual: EmbeddedLimits = {
  statementMs: 30_000,
  journalBytes: 64 * 1024 * 1024,
  actsBetweenUpkeep: 500,
};

/**
 * The embedded database in a data folder: PGlite in a worker thread, a lock, a queue, and the journal.
 *
 * @throws an Error in a sentence when the folder is in use, its journal is damaged, or its database is older than that
 */
export async function openEmbeddedDatabase(
  dataDir: string,
  limits: Partial<EmbeddedLimits> = {},
): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(dataDir, "lock"));
  const folder = join(dataDir, "database");
  let engine: Engine | null = null;
  try {
    await checkJournal(join(dataDir, "journal"));
    await removeCopies(dataDir);
    engine = await startEngine({ folder, flushed: await takeMark(join(dataDir, flushedMark)) });
    const last = await replay(engine, join(dataDir, "journal"));
    await engine.ask({ kind: "flush" });
    const journal = await openJournal(join(dataDir, "journal"));
    await journal.restart();
    return serving({ dataDir, folder, engine, journal, last, lock, limits: { ...usual, ...limits } });
  } catch (error) {
    await engine?.end();
    lock.release();
    throw error;
  }
}

/** Stands beside the database while it is closed and all of it on disk: the next start has little to flush then. */
const flushedMark = "database.flushed";

/** Takes the mark away for good before anything is written; gives whether it stood there. */
async function takeMark(path: string): Promise<boolean> {
  const stood = await rm(path).then(
    () => true,
    () => false,
  );
  if (stood) await flushFolder(path);
  return stood;
}

/** The parts of an open database; the engine is replaced when it has stopped. */
type Parts = {
  readonly dataDir: string;
  readonly folder: string;
  engine: Engine;
  readonly journal: Journal;
  /** Number of the last journalled transaction. */
  last: number;
  readonly lock: LockFile;
  readonly limits: EmbeddedLimits;
};

function serving(parts: Parts): Database {
  const { journal, limits } = parts;
  const queue = newQueue();
  let closed = false;

  async function flush(): Promise<void> {
    await (await runningEngine(parts)).ask({ kind: "flush" });
    await journal.restart();
  }

  async function inJobsTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await queue.take("job");
    return (closed ? Promise.reject(afterClose()) : work()).finally(release);
  }

  async function restartWhenLong(): Promise<void> {
    if (journal.size() < limits.journalBytes) return;
    await inJobsTurn(async () => {
      if (journal.size() >= limits.journalBytes) await flush();
    });
  }

  /** A table a turn, so that people wait for one at most. */
  async function keepUpWhenDue(number: number): Promise<void> {
    if (number % limits.actsBetweenUpkeep !== 0) return;
    const kept = new Set<string>();
    for (;;) {
      const table = await inJobsTurn(async () => keepUp(await runningEngine(parts)));
      if (table === null || kept.has(table)) return;
      kept.add(table);
    }
  }

  /** The act after which it is done is safe already: whatever happens here is not its fault. */
  function afterAct(number: number): void {
    restartWhenLong()
      .then(() => keepUpWhenDue(number))
      .catch(() => undefined);
  }

  return {
    kind: "embedded",
    async transaction(envelope, work) {
      const release = await queue.take(envelope.priority);
      const done = await (closed ? Promise.reject(afterClose()) : inTurn(parts, envelope, work)).finally(
        release,
      );
      await done.committed;
      if (done.kept) {
        await done.kept.written;
        afterAct(done.kept.number);
      }
      return done.result;
    },
    async aside(work) {
      const copy = await inJobsTurn(async () => {
        await flush();
        return copyAside(parts.dataDir, parts.folder);
      });
      return onCopy(copy, work);
    },
    settle: () => inJobsTurn(flush),
    async close() {
      if (closed) return;
      await inJobsTurn(async () => {
        closed = true;
        await ended(parts, flush);
      });
    },
  };
}

const afterClose = () => new Error("the embedded database is closed");

/** The engine, started anew on the folder when a fault or a time limit ended it. */
async function runningEngine(parts: Parts): Promise<Engine> {
  if (!parts.engine.running()) parts.engine = await startEngine({ folder: parts.folder, flushed: false });
  return parts.engine;
}

async function ended(parts: Parts, flush: () => Promise<void>): Promise<void> {
  try {
    await flush();
    await parts.engine.ask({ kind: "close" });
    await writeFile(join(parts.dataDir, flushedMark), "", { mode: 0o600 });
  } finally {
    await parts.journal.close();
    await parts.engine.end();
    parts.lock.release();
  }
}

/** Runs the work and commits; what it wrote, unless for a page only, is on its way into the journal then. */
async function inTurn<T>(parts: Parts, envelope: Envelope, work: (session: Session) => Promise<T>) {
  const { journal, limits } = parts;
  if (envelope.priority !== "page") journal.check();
  const number = parts.last + 1;
  const asked = { envelope, number, statementMs: limits.statementMs };
  const { result, lasting, committed } = await runTransaction(await runningEngine(parts), asked, work);
  if (lasting.length === 0) return { result, committed, kept: null };
  parts.last = number;
  const kept = { number, written: journal.append({ number, envelope, statements: lasting }) };
  return { result, committed, kept };
}
