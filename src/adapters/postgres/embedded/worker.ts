import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { valueParsers } from "#adapters/postgres/values.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

const port = parentPort;
if (!port) throw new Error("the embedded database runs in a worker thread");
const folder = (workerData as { folder: string | null }).folder;

const opened = folder
  ? PGlite.create({ dataDir: folder, parsers: { ...valueParsers } })
  : PGlite.create({ parsers: { ...valueParsers } });
opened.then(
  () => reply({ kind: "ready" }),
  (error: unknown) => reply({ kind: "failed", message: String(error) }),
);

let turn: Promise<unknown> = opened;
port.on("message", (message: ToWorker) => {
  turn = turn.then(() => answer(message));
});

function reply(message: FromWorker) {
  port?.postMessage(message);
}

async function answer(message: ToWorker): Promise<void> {
  const database = await opened;
  try {
    reply({ kind: "answer", id: message.id, ...(await run(database, message)) });
  } catch (error) {
    const {
      message: text,
      code,
      constraint,
    } = error as { message: string; code?: string; constraint?: string };
    reply({
      kind: "error",
      id: message.id,
      message: text,
      code: code ?? null,
      constraint: constraint ?? null,
    });
  }
}

async function run(database: PGlite, message: ToWorker) {
  if (message.kind === "query") {
    const result = await database.query(message.sql, [...message.parameters]);
    return { rows: result.rows, count: result.affectedRows || result.rows.length };
  }
  if (message.kind === "exec") await database.exec(message.sql);
  if (message.kind === "flush" && folder) {
    await database.exec("checkpoint");
    flush(folder);
  }
  if (message.kind === "close") await database.close();
  return { rows: [], count: 0 };
}

/** PGlite never calls fsync; without this a power cut could take back pages it believes written. */
function flush(path: string): void {
  for (const found of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, found.name);
    if (found.isDirectory()) flush(inner);
    else if (found.isFile()) flushOne(inner);
  }
  flushOne(path);
}

function flushOne(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
