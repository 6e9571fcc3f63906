import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Database, type Envelope, openingOf, type Session } from "#adapters/postgres/session.ts";
import { type Engine, startEngine } from "./engine.ts";
import { type Journal, openJournal, readJournal } from "./journal.ts";
import { takeLock } from "./lock-file.ts";
import { newQueue } from "./queue.ts";

/** Longest a statement of an act or a page may run; PGlite ignores `statement_timeout`. */
const statementLimitMs = 30_000;
/** The journal starts afresh, after the database's files are flushed, when it has grown past this. */
const journalLimitBytes = 64 * 1024 * 1024;

/** What is written beside the rows so that replaying knows where the database stood. */
const journalMark = `create table if not exists embedded_journal (one boolean primary key default true check (one), last bigint not null);
  insert into embedded_journal (last) values (0) on conflict do nothing;`;

type Writing = { sql: string; parameters: readonly unknown[] };

/** The embedded database in a data folder: PGlite in a worker thread, a lock, a queue, and the journal. */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(dataDir, "lock"));
  try {
    const folder = join(dataDir, "database");
    let engine = await startEngine(folder);
    await engine.ask({ kind: "exec", sql: journalMark });
    let last = await replay(engine, join(dataDir, "journal"));
    await engine.ask({ kind: "flush" });
    const journal = await openJournal(join(dataDir, "journal"));
    await journal.restart();
    const queue = newQueue();

    /** Runs the work, then commits; gives the line to journal when the work wrote something. */
    async function inTurn<T>(envelope: Envelope, work: (session: Session) => Promise<T>) {
      const written: Writing[] = [];
      const session = sessionOn(() => engine, envelope, written, reopen);
      await engine.ask({ kind: "exec", sql: openingOf(envelope) });
      try {
        const result = await work(session);
        const journalled = written.length > 0 && lasts(envelope);
        const mark = journalled ? `reset role; update embedded_journal set last = ${last + 1};` : "";
        await engine.ask({ kind: "exec", sql: `${mark} commit;` });
        if (!journalled) return { result, kept: null };
        last += 1;
        return { result, kept: journal.append({ number: last, statements: written }) };
      } catch (error) {
        await engine.ask({ kind: "exec", sql: "rollback" }).catch(() => undefined);
        throw error;
      }
    }

    async function reopen(): Promise<void> {
      await engine.end();
      engine = await startEngine(folder);
    }

    async function restartWhenLong(): Promise<void> {
      if (journal.size() < journalLimitBytes) return;
      const release = await queue.take("job");
      try {
        await flushAndRestart(engine, journal);
      } finally {
        release();
      }
    }

    return {
      kind: "embedded",
      async transaction(envelope, work) {
        const release = await queue.take(envelope.priority);
        const done = await inTurn(envelope, work).finally(release);
        await done.kept;
        if (done.kept) await restartWhenLong();
        return done.result;
      },
      async close() {
        const release = await queue.take("job");
        await flushAndRestart(engine, journal);
        await journal.close();
        await engine.ask({ kind: "close" });
        await engine.end();
        lock.release();
        release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What is acknowledged must last: acts, and the chunks of an import; not migrations, seals or the noting of a session. */
function lasts({ priority, role }: Envelope): boolean {
  return priority === "act" || (priority === "job" && role !== "owner");
}

async function flushAndRestart(engine: Engine, journal: Journal): Promise<void> {
  await engine.ask({ kind: "flush" });
  await journal.restart();
}

/** Writes again what the journal holds and the database lost; gives the number of the last act. */
async function replay(engine: Engine, path: string): Promise<number> {
  const { rows } = await engine.ask({
    kind: "query",
    sql: "select last from embedded_journal",
    parameters: [],
  });
  let last = Number((rows[0] as { last: number }).last);
  for await (const line of readJournal(path)) {
    if (line.number <= last) continue;
    await engine.ask({ kind: "exec", sql: "begin" });
    for (const one of line.statements) await engine.ask({ kind: "query", ...one });
    await engine.ask({ kind: "exec", sql: `update embedded_journal set last = ${line.number}; commit;` });
    last = line.number;
  }
  return last;
}

const writes = /^\s*(insert|update|delete|with)\b/i;

function sessionOn(
  engine: () => Engine,
  envelope: Envelope,
  written: Writing[],
  reopen: () => Promise<void>,
): Session {
  return {
    async query<R>(sql: string, parameters: readonly unknown[] = []) {
      if (writes.test(sql)) written.push({ sql, parameters });
      const asked = engine().ask({ kind: "query", sql, parameters });
      const answer = envelope.priority === "job" ? await asked : await withinLimit(asked, reopen);
      return { rows: answer.rows as R[], count: answer.count };
    },
  };
}

async function withinLimit<T>(asked: Promise<T>, reopen: () => Promise<void>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reopen().then(() => reject(new Error("查询超过 30 秒，已停止。请缩小范围后再试。")), reject);
    }, statementLimitMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
