import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerStart } from "./messages.ts";

/** A fault the database answered with, carrying PostgreSQL's code as `pg` errors do. */
class DatabaseFault extends Error {
  readonly code: string | null;
  readonly constraint: string | null;

  constructor(message: string, code: string | null, constraint: string | null) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}

type Pending = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };
/** What a statement gave. */
export type Answer = { rows: unknown[]; count: number };
type Distribute<T> = T extends unknown ? Omit<T, "id"> : never;

/** The embedded database as a worker thread that answers one message at a time. */
export type Engine = {
  ask(message: Distribute<ToWorker>): Promise<Answer>;
  /** False once the thread has ended, by a fault of its own or by `end`. */
  running(): boolean;
  /** Ends the thread at once; whatever was running is lost, as by a kill. */
  end(): Promise<void>;
};

/** Starts the worker. @throws when the database does not open */
export async function startEngine(workerData: WorkerStart): Promise<Engine> {
  const worker = new Worker(new URL("./worker-start.mjs", import.meta.url), { workerData });
  const waiting = new Map<number, Pending>();
  let next = 1;
  let stopped: Error | null = null;
  const stop = (error: Error) => {
    stopped ??= error;
    for (const one of waiting.values()) one.reject(stopped);
    waiting.clear();
  };
  worker.on("error", stop);
  worker.on("exit", () => stop(new Error("the embedded database has stopped")));
  await new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the embedded database did not start")));
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") return resolve();
      if (message.kind === "failed") return reject(new Error(message.message));
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === "answer") one?.resolve(message);
      else one?.reject(new DatabaseFault(message.message, message.code, message.constraint));
    });
  }).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped);
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...message, id });
      }),
    running: () => stopped === null,
    async end() {
      await worker.terminate();
    },
  };
}
