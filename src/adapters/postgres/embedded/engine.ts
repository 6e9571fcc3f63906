import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./messages.ts";

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
type Answer = { rows: unknown[]; count: number };
type Distribute<T> = T extends unknown ? Omit<T, "id"> : never;

/** The embedded database as a worker thread that answers one message at a time. */
export type Engine = {
  ask(message: Distribute<ToWorker>): Promise<Answer>;
  /** Ends the thread at once; whatever was running is lost, as by a kill. */
  end(): Promise<void>;
};

/** Starts the worker on a folder, or in memory when there is none. @throws when the database does not open */
export async function startEngine(folder: string | null): Promise<Engine> {
  const worker = new Worker(new URL("./worker-start.mjs", import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, Pending>();
  let next = 1;
  const failAll = (error: Error) => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.on("error", failAll);
  worker.on("exit", () => failAll(new Error("the embedded database has stopped")));
  await new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") return resolve();
      if (message.kind === "failed") return reject(new Error(message.message));
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === "answer") one?.resolve(message);
      else one?.reject(new DatabaseFault(message.message, message.code, message.constraint));
    });
  });
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...message, id });
      }),
    async end() {
      await worker.terminate();
    },
  };
}
