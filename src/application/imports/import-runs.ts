import type { Actor } from "#domain/access/actor.ts";
import type { Import } from "#domain/imports/import.ts";
import type { ImportDesk, Progress } from "./import-desk.ts";
import { finishImport, type ImportCommand, startImport } from "./import-ledger.ts";
import { beginUndo, finishUndo, type UndoCommand } from "./undo-import.ts";

/** How far a running import has come. */
export type RunState = { readonly done: number; readonly total: number };

/**
 * Imports that run on after their request was answered. A run that is cut short leaves what it has written; the same
 * file again completes it.
 */
export type ImportRuns = {
  /** Writes the batch and gives its id; its rows follow. @throws {Refusal} as `startImport` */
  start(actor: Actor, command: ImportCommand): Promise<string>;
  /**
   * Marks the import as undone; its records are withdrawn while the answer is on its way, and beyond. `end` resolves
   * with the last of them. @throws {Refusal} as `undoImport`
   */
  undo(actor: Actor, command: UndoCommand): Promise<{ readonly batch: Import; readonly end: Promise<void> }>;
  /** How far the undo of an import has come; null when none runs in this process. */
  undoingOf(id: string): RunState | null;
  /** Null when no such import runs in this process. */
  progressOf(id: string): RunState | null;
  /** Resolves when nothing runs any more: what is in flight at a stop is finished. */
  settled(): Promise<void>;
};

/** No import runs yet. `fault` is told of a run that failed. */
export function newImportRuns(desk: ImportDesk, fault: (error: unknown) => void): ImportRuns {
  const running = new Map<string, RunState>();
  const ends = new Map<string, Promise<void>>();
  const undoing = new Map<string, RunState>();
  const undos = new Map<string, Promise<void>>();
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
    async undo(actor, command) {
      const batch = await beginUndo(desk, actor, command);
      const known = undos.get(batch.id);
      if (known) return { batch, end: known };
      undoing.set(batch.id, { done: 0, total: 0 });
      const progress: Progress = (done, total) => undoing.set(batch.id, { done, total });
      const end = finishUndo(desk, actor, { batch, progress }).finally(() => {
        undoing.delete(batch.id);
        undos.delete(batch.id);
      });
      undos.set(batch.id, end);
      end.catch(fault);
      return { batch, end };
    },
    undoingOf: (id) => undoing.get(id) ?? null,
    progressOf: (id) => running.get(id) ?? null,
    async settled() {
      await Promise.allSettled([...ends.values(), ...undos.values()]);
    },
  };
}
