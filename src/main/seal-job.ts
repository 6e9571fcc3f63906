import { join } from "node:path";
import { sealsFile } from "#adapters/postgres/backup/backup-file.ts";
import { foldDeltas } from "#adapters/postgres/count-delta.ts";
import { batchSize, sealOnce } from "#adapters/postgres/seal.ts";
import type { Database } from "#adapters/postgres/session.ts";
import { type Rounds, startRounds } from "./rounds.ts";

/** Milliseconds between two rounds: the window in which a removed entry could not be told is about this long. */
const pauseMs = 1000;

/** Where the seals are kept outside the database. */
export const sealsPath = (dataDir: string): string => join(dataDir, sealsFile);

/** Seals what was committed and folds the counts; a last time when it stops, so that an installation is sealed to its last entry. */
export function startSealing(database: Database, dataDir: string, fault: (error: unknown) => void): Rounds {
  return startRounds({ round: () => round(database, dataDir), pauseMs, fault, lastAtStop: true });
}

async function round(database: Database, dataDir: string): Promise<void> {
  // What comes in meanwhile waits for the next round: a busy minute is not sealed act by act.
  while ((await sealOnce(database, sealsPath(dataDir)))?.entries === batchSize) {
    // A batch at a time, while batches are full.
  }
  await foldDeltas(database);
}
