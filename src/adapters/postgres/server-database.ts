import pg from "pg";
import { type Database, openingOf, type Session } from "./session.ts";
import { statementNames } from "./statement-names.ts";
import { valueParsers } from "./values.ts";

/** What a server is asked for at most. */
export type ServerLimits = {
  readonly connections: number;
  /** Longest a statement of an act or a page may run; jobs run for as long as they take. */
  readonly statementMs: number;
};

/** How long a connection stays without work: a new one plans every statement anew, which a page takes half a second for. */
const idleMs = 10 * 60_000;

const usual: ServerLimits = { connections: 20, statementMs: 30_000 };

/** A PostgreSQL server (15 or newer) reached by its connection address. */
export function openServerDatabase(url: string, limits: Partial<ServerLimits> = {}): Database {
  const { connections, statementMs } = { ...usual, ...limits };
  const types = {
    getTypeParser: (id: number, format?: "text" | "binary") =>
      valueParsers[id] ?? pg.types.getTypeParser(id, format as "text"),
  } as typeof pg.types;
  const pool = new pg.Pool({
    ...{ connectionString: url, max: connections, types, application_name: "zhiyuan" },
    idleTimeoutMillis: idleMs,
  });
  const cut = () => {
    // The server cut the connection: whoever is using it is answered by the statement that fails, and the pool
    // opens another one. Without a listener the process would end.
  };
  pool.on("error", cut);
  pool.on("connect", (client) => client.on("error", cut));
  const nameOf = statementNames();
  return {
    kind: "server",
    transaction: (envelope, work) => {
      const limit = envelope.priority === "job" ? "" : ` set local statement_timeout = ${statementMs};`;
      const opening = openingOf(envelope) + limit;
      // The owner migrates: what it asks may be planned for tables of another shape.
      return inTransaction(pool, { opening, nameOf: envelope.role === "owner" ? null : nameOf }, work);
    },
    aside: (work) =>
      inTransaction(pool, { opening: "begin", nameOf: null }, async (session) => {
        await session.query("set transaction isolation level repeatable read, read only");
        return work(session);
      }),
    settle: () => Promise.resolve(),
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  };
}

type Opening = { readonly opening: string; readonly nameOf: ((sql: string) => string | null) | null };

async function inTransaction<T>(
  pool: pg.Pool,
  { opening, nameOf }: Opening,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(opening);
    const result = await work({
      async now() {
        const { rows } = await client.query<{ now: string }>("select clock_timestamp() as now");
        return new Date(rows[0]?.now ?? "");
      },
      async query<R>(sql: string, parameters: readonly unknown[] = []) {
        const name = nameOf?.(sql) ?? null;
        const kept = name === null ? {} : { name };
        const answer = await client.query({ text: sql, values: [...parameters], ...kept });
        return { rows: answer.rows as R[], count: answer.rowCount ?? 0 };
      },
    });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
