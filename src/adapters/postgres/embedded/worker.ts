import { mkdirSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { valueParsers } from "#adapters/postgres/values.ts";
import { newFlusher } from "./flusher.ts";
import type { FromWorker, ToWorker, WorkerStart } from "./messages.ts";
import { statementsOn } from "./prepared.ts";

const port = parentPort;
if (!port) throw new Error("the embedded database runs in a worker thread");
const { folder, flushed } = workerData as WorkerStart;
mkdirSync(folder, { recursive: true, mode: 0o700 });
const flusher = newFlusher(folder, flushed);

const opened = PGlite.create({ dataDir: folder, parsers: { ...valueParsers } });
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

let statements: ReturnType<typeof statementsOn> | null = null;

async function run(database: PGlite, message: ToWorker) {
  if (message.kind === "query") {
    if (message.opening) await database.exec(message.opening);
    statements ??= statementsOn(database);
    return statements.query(message.sql, message.parameters);
  }
  if (message.kind === "exec") await database.exec(message.sql);
  if (message.kind === "flush") await database.exec("checkpoint");
  if (message.kind === "close") await database.close();
  if (message.kind === "flush" || message.kind === "close") flusher.flush();
  return { rows: [], count: 0 };
}
