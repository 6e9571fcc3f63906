import { Worker } from "node:worker_threads";
import type { FromWorker, Question } from "./messages.ts";

/** The thread holds fonts and caches (about 200 MB): it goes when nothing was asked for this long. */
const idleMs = 60_000;

type Waiting = { readonly resolve: (answer: FromWorker) => void; readonly reject: (error: Error) => void };
type Press = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let press: Press | null = null;
let idle: NodeJS.Timeout | null = null;
let next = 1;

/** Asks the typesetter's thread, starting it when it does not run. Never keeps the process alive by itself. */
export function ask(question: Question): Promise<FromWorker> {
  const running = press ?? startPress();
  press = running;
  if (idle) clearTimeout(idle);
  running.worker.ref();
  return new Promise((resolve, reject) => {
    const id = next++;
    running.waiting.set(id, { resolve, reject });
    running.worker.postMessage({ id, question });
  });
}

function startPress(): Press {
  const started: Press = {
    worker: new Worker(new URL("./worker-start.mjs", import.meta.url)),
    waiting: new Map(),
  };
  started.worker.on("message", (answer: FromWorker) => {
    started.waiting.get(answer.id)?.resolve(answer);
    started.waiting.delete(answer.id);
    if (started.waiting.size === 0) rest(started);
  });
  started.worker.on("error", (error) => stop(started, error));
  started.worker.on("exit", () => stop(started, new Error("the typesetter has stopped")));
  return started;
}

function rest(started: Press): void {
  started.worker.unref();
  idle = setTimeout(() => {
    if (press === started) press = null;
    void started.worker.terminate();
  }, idleMs);
  idle.unref();
}

function stop(stopped: Press, error: Error): void {
  if (press === stopped) press = null;
  for (const one of stopped.waiting.values()) one.reject(error);
  stopped.waiting.clear();
}
