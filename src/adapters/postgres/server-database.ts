import pg from "pg";
import { type Database, type Envelope, openingOf, type Session } from "./session.ts";
import { valueParsers } from "./values.ts";

/** Longest a page's statement may run on a server, in milliseconds; jobs have none. */
const pageLimitMs = 30_000;

/** A PostgreSQL server (15 or newer) reached by its connection address. */
export function openServerDatabase(url: string, connections = 20): Database {
  const types = {
    getTypeParser: (id: number, format?: "text" | "binary") =>
      valueParsers[id] ?? pg.types.getTypeParser(id, format as "text"),
  } as typeof pg.types;
  const pool = new pg.Pool({ connectionString: url, max: connections, types, application_name: "zhiyuan" });
  const cut = () => {
    // The server cut the connection: whoever is using it is answered by the statement that fails, and the pool
    // opens another one. Without a listener the process would end.
  };
  pool.on("error", cut);
  pool.on("connect", (client) => client.on("error", cut));
  return {
    kind: "server",
    transaction: (envelope, work) => inTransaction(pool, envelope, work),
    aside: (work) =>
      inTransaction(pool, { priority: "job", role: "owner", settings: {} }, async (session) => {
        await session.query("set transaction isolation level repeatable read, read only");
        return work(session);
      }),
    settle: () => Promise.resolve(),
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  envelope: Envelope,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const limit = envelope.priority === "job" ? "" : ` set local statement_timeout = ${pageLimitMs};`;
    await client.query(openingOf(envelope) + limit);
    const result = await work({
      async query<R>(sql: string, parameters: readonly unknown[] = []) {
        const answer = await client.query(sql, [...parameters]);
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
