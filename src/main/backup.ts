import { resolve } from "node:path";
import { type BackupCount, takeBackup } from "#adapters/postgres/backup/take-backup.ts";
import type { Settings } from "#settings.ts";
import { askRunning } from "./ask-running.ts";
import { openExisting, placeOfData } from "./open-existing.ts";

/** `npm run backup -- FILE`: rows as of one moment, and every file; through the server where one is running on the folder. */
export async function backup(settings: Settings, given: readonly string[]): Promise<number> {
  const [file] = given;
  if (!file) throw new Error("请写明备份文件：npm run backup -- 文件。");
  const target = resolve(file);
  const count =
    (await askRunning<BackupCount>(settings, "backup", target)) ?? (await backupHere(settings, target));
  console.log(
    `${placeOfData(settings)}已备份到 ${target}：${count.rows} 行数据，${count.files} 个文件。备份内含密钥，请妥善保管。`,
  );
  return 0;
}

async function backupHere(settings: Settings, target: string) {
  const installed = await openExisting(settings);
  try {
    return await takeBackup(installed.database, settings.dataDir, target);
  } finally {
    await installed.close();
  }
}
