import { type PGlite, parse, protocol } from "@electric-sql/pglite";

const { serialize } = protocol;

/** Most statements that are kept planned; the one not asked for longest goes. */
const most = 200;
/** Longer texts are written once (many rows in one statement) and would only push others out. */
const longest = 6000;
const planned = /^\s*(select|insert|update|delete|with)\b/i;

type Prepared = { readonly name: string; readonly types: readonly number[] };
type Answer = { readonly rows: unknown[]; readonly count: number };

/**
 * Statements of the embedded database, each parsed and planned once: under row-level security planning takes
 * several times as long as running. A statement that is known goes through in one message.
 */
export function statementsOn(database: PGlite): {
  query(sql: string, parameters: readonly unknown[]): Promise<Answer>;
} {
  const kept = new Map<string, Prepared>();
  let made = 0;

  async function prepared(sql: string): Promise<Prepared> {
    const known = kept.get(sql);
    if (known) {
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    await makeRoom();
    made += 1;
    const name = `kept_${made}`;
    const { messages } = await send(database, [
      serialize.parse({ name, text: sql }),
      serialize.describe({ type: "S", name }),
    ]);
    const fresh = { name, types: parse.parseDescribeStatementResults(messages) };
    kept.set(sql, fresh);
    return fresh;
  }

  async function makeRoom(): Promise<void> {
    const [oldest] = kept;
    if (kept.size < most || !oldest) return;
    const [sql, { name }] = oldest;
    kept.delete(sql);
    await send(database, [serialize.close({ type: "S", name })]);
  }

  /** What alters tables may alter what a kept statement gives. */
  async function plainly(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    if (!planned.test(sql) && kept.size > 0) {
      kept.clear();
      await database.exec("deallocate all");
    }
    const { rows, affectedRows } = await database.query(sql, [...parameters]);
    return { rows, count: affectedRows || rows.length };
  }

  return {
    async query(sql, parameters) {
      if (!planned.test(sql) || sql.length > longest) return plainly(sql, parameters);
      const { name, types } = await prepared(sql);
      const values = parameters.map((value, index) => written(database, value, types[index]));
      const { messages } = await send(database, [
        serialize.bind({ statement: name, values }),
        serialize.describe({ type: "P" }),
        serialize.execute({}),
      ]);
      const [result] = parse.parseResults(messages, database.parsers);
      const rows = result?.rows ?? [];
      return { rows, count: result?.affectedRows || rows.length };
    },
  };
}

/** One message for the whole: what follows a fault is passed over up to the sync at its end. */
function send(database: PGlite, parts: readonly Uint8Array[]) {
  return database.execProtocol(Buffer.concat([...parts, serialize.sync()]));
}

function written(database: PGlite, value: unknown, type: number | undefined): string | null {
  if (value === null || value === undefined) return null;
  const serializer = type === undefined ? undefined : database.serializers[type];
  return serializer ? serializer(value) : String(value);
}
