import { closeSync, fsyncSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A change this close to a flush could bear the same time as what was flushed. */
const grainMs = 50;

/** Brings the files of a database to disk; PGlite never does, and a power cut could take back what it believes written. */
export type Flusher = {
  /** Flushes every file and folder that changed since the last flush. */
  flush(): void;
};

/** A flusher for a folder; `flushed` says that everything in it is on disk as it stands now. */
export function newFlusher(folder: string, flushed: boolean): Flusher {
  const known = new Map<string, string>();

  function walk(path: string, onDisk: boolean): void {
    const startedMs = Date.now();
    for (const found of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, found.name);
      if (found.isDirectory()) walk(inner, onDisk);
      else if (found.isFile()) look(inner, onDisk, startedMs);
    }
    look(path, onDisk, startedMs);
  }

  function look(path: string, onDisk: boolean, startedMs: number): void {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    const stamp = `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    if (known.get(path) === stamp) return;
    if (!onDisk) flushOne(path);
    if (Math.max(mtimeMs, ctimeMs) < startedMs - grainMs) known.set(path, stamp);
  }

  if (flushed) walk(folder, true);
  return { flush: () => walk(folder, false) };
}

function flushOne(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
