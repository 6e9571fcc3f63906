import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { takeBackup } from "#adapters/postgres/backup/take-backup.ts";
import { drawDutiesAnew } from "#adapters/postgres/draw-duties.ts";
import { migrate, schemaState } from "#adapters/postgres/migrate.ts";
import type { Database } from "#adapters/postgres/session.ts";
import type { Settings } from "#settings.ts";

/**
 * Brings the database to this release. One that already holds data is backed up first, by itself.
 *
 * @throws an Error in a sentence when a newer release wrote the data
 */
export async function bringUpToDate(database: Database, settings: Settings): Promise<void> {
  const { applied, missing } = await schemaState(database);
  if (applied.length > 0 && missing.length > 0) {
    const folder = join(settings.dataDir, "backups");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
    await takeBackup(database, settings.dataDir, join(folder, `before-${missing[0]}-${stamp}.backup`));
  }
  const done = await migrate(database);
  if (applied.length > 0 && done.length > 0) await drawDutiesAnew(database);
}
