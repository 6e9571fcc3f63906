import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { openingOf } from "#adapters/postgres/session.ts";
import type { Settings } from "#settings.ts";
import type { Transaction } from "./recorder.ts";

/** The driver alone: no books, no queue with priorities, no journal, no thread between. */
export type Driver = { run(transaction: Transaction): Promise<void>; close(): Promise<void> };

/** Opens the same data with its driver. */
export async function openDriver({ databaseUrl, dataDir }: Settings, clients: number): Promise<Driver> {
  return databaseUrl === null
    ? embeddedDriver(join(dataDir, "database"))
    : serverDriver(databaseUrl, clients);
}

function serverDriver(url: string, clients: number): Driver {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  // At the end the database is dropped, and with it whatever connection is still closing.
  const cut = () => undefined;
  pool.on("error", cut);
  pool.on("connect", (client) => client.on("error", cut));
  return {
    async run({ envelope, statements }) {
      const client = await pool.connect();
      try {
        await client.query(openingOf(envelope));
        for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
        await client.query("commit");
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

async function embeddedDriver(folder: string): Promise<Driver> {
  const database = await PGlite.create({ dataDir: folder });
  let turn: Promise<void> = Promise.resolve();
  const runOne = async ({ envelope, statements }: Transaction) => {
    await database.exec(openingOf(envelope));
    for (const { sql, parameters } of statements) await database.query(sql, [...parameters]);
    await database.exec("commit");
  };
  return {
    // One session for all: a transaction waits for the one before.
    run(transaction) {
      const done = turn.then(() => runOne(transaction));
      turn = done.catch(() => undefined);
      return done;
    },
    close: () => database.close(),
  };
}
