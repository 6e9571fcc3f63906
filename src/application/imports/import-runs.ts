import type { Actor } from "#domain/access/actor.ts";
import type { ImportDesk, Progress } from "./import-desk.ts";
import { finishImport, type ImportCommand, startImport } from "./import-ledger.ts";

/** How far a running import has come. */
export type RunState = { readonly done: number; readonly total: number };

/**
 * Imports that run on after their request was answered. A run that is cut short leaves what it has written; the same
 * file again completes it.
 */
export type ImportRuns = {
  /** Writes the batch and gives its id; its rows follow. @throws {Refusal} as `startImport` */
  start(actor: Actor, command: ImportCommand): Promise<string>;
  /** Null when no such import runs in this process. */
  progressOf(id: string): RunState | null;
  /** Resolves when nothing runs any more: what is in flight at a stop is finished. */
  settled(): Promise<void>;
};

/** No import runs yet. `fault` is told of a run that failed. */
export function newImportRuns(desk: ImportDesk, fault: (error: unknown) => void): ImportRuns {
  const running = new Map<string, RunState>();
  const ends = new Map<string, Promise<void>>();
  return {
    async start(actor, command) {
      const started = await startImport(desk, actor, command);
      const { id } = started.batch;
      if (!started.ledger) return id;
      const progress: Progress = (done, total) => running.set(id, { done, total });
      progress(0, started.ledger.read - started.ledger.refused.length);
      const end = finishImport(desk, actor, started, progress)
        .then(() => undefined, fault)
        .finally(() => {
          running.delete(id);
          ends.delete(id);
        });
      ends.set(id, end);
      return id;
    },
    progressOf: (id) => running.get(id) ?? null,
    async settled() {
      await Promise.all(ends.values());
    },
  };
}
