import { type Envelope, openingOf, type Session } from "#adapters/postgres/session.ts";
import type { Answer, Engine } from "./engine.ts";
import type { Writing } from "./journal-line.ts";
import { markOf } from "./replay.ts";

type Asked = {
  readonly envelope: Envelope;
  /** What the transaction is called in the journal when it writes something that lasts. */
  readonly number: number;
  /** Longest a statement of an act or a page may run. */
  readonly statementMs: number;
};

/** A transaction whose work is done. */
type Ran<T> = {
  readonly result: T;
  /** What the journal must hold; empty when nothing was written, or by a page. */
  readonly lasting: readonly Writing[];
  /** Settled when the database has committed: of a page it may still be on its way, and the next may be sent after it. */
  readonly committed: Promise<unknown>;
};

/**
 * Runs the work in one transaction and commits. The engine stands still while a message is on its way to it and back,
 * and everybody waits: the transaction opens with its first statement, and a page's commit is not waited for here.
 */
export async function runTransaction<T>(
  engine: Engine,
  { envelope, number, statementMs }: Asked,
  work: (session: Session) => Promise<T>,
): Promise<Ran<T>> {
  const written: Writing[] = [];
  let opened: Promise<Answer> | null = null;

  /** Nothing is sent before it is known that the transaction is open: outside of it there is no policy. */
  async function ask(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    if (opened) return opened.then(() => engine.ask({ kind: "query", sql, parameters }));
    opened = engine.ask({ kind: "query", sql, parameters, opening: openingOf(envelope) });
    return opened;
  }

  const session: Session = {
    async query<R>(sql: string, parameters: readonly unknown[] = []) {
      const writing: Writing = { sql, parameters };
      if (writes.test(sql)) written.push(writing);
      const asked = ask(sql, parameters);
      const answer =
        envelope.priority === "job" ? await asked : await withinLimit(engine, statementMs, asked);
      const position = (answer.rows[0] as { position?: number } | undefined)?.position;
      if (position !== undefined) writing.position = position;
      return { rows: answer.rows as R[], count: answer.count };
    },
    now: () => Promise.resolve(new Date()),
  };

  try {
    const result = await work(session);
    // A page notes when a browser was last seen: that may go in a power cut.
    const lasting = envelope.priority === "page" ? [] : written;
    const mark = lasting.length > 0 ? markOf(number) : "";
    const committed = opened ? engine.ask({ kind: "exec", sql: `${mark} commit;` }) : Promise.resolve();
    if (envelope.priority !== "page") await committed;
    return { result, lasting, committed };
  } catch (error) {
    if (opened) await engine.ask({ kind: "exec", sql: "rollback" }).catch(() => undefined);
    throw error;
  }
}

const writes = /^\s*(insert|update|delete|with)\b/i;

/** Nothing stops a statement of PGlite but the end of its thread: another one opens the folder, as after a kill. */
async function withinLimit<T>(engine: Engine, statementMs: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // First the sentence: the end of the thread answers the statement too, and says less.
      const said = `查询超过 ${statementMs / 1000} 秒，已停止。请缩小范围后再试。`;
      // The code is the one that a PostgreSQL server gives for it: whoever asked is told the same on both.
      reject(Object.assign(new Error(said), { code: "57014" }));
      engine.end().catch(() => undefined);
    }, statementMs);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
