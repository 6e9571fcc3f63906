import { join } from "node:path";
import { sealsFile } from "#adapters/postgres/backup/backup-file.ts";
import { foldDeltas } from "#adapters/postgres/count-delta.ts";
import { batchSize, sealOnce } from "#adapters/postgres/seal.ts";
import type { Database } from "#adapters/postgres/session.ts";

/** Milliseconds between two rounds: the window in which a removed entry could not be told is about this long. */
const roundMs = 1000;

/** Where the seals are kept outside the database. */
export const sealsPath = (dataDir: string): string => join(dataDir, sealsFile);

/** Seals what was committed and folds the counts, round after round; one round waits for the one before. */
export function startRounds(database: Database, dataDir: string, fault: (error: unknown) => void) {
  let stopped = false;
  let wake: (() => void) | undefined;
  const rounds = (async () => {
    while (!stopped) {
      await round(database, dataDir).catch(fault);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, roundMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await round(database, dataDir).catch(fault);
  })();
  return {
    /** Ends after a last round, so that a stopped installation is sealed to its last entry. */
    async stop(): Promise<void> {
      stopped = true;
      wake?.();
      await rounds;
    },
  };
}

async function round(database: Database, dataDir: string): Promise<void> {
  // What comes in meanwhile waits for the next round: a busy minute is not sealed act by act.
  while ((await sealOnce(database, sealsPath(dataDir)))?.entries === batchSize) {
    // A batch at a time, while batches are full.
  }
  await foldDeltas(database);
}
