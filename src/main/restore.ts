import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { masterKeyPath, readMasterKey } from "#adapters/identity/master-key.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { putBack } from "#adapters/postgres/backup/put-back.ts";
import { installationBook } from "#adapters/postgres/installation.queries.ts";
import type { Database } from "#adapters/postgres/session.ts";
import { verify } from "#adapters/postgres/verify.ts";
import type { Settings } from "#settings.ts";
import { markWhole } from "./demonstration/whole-mark.ts";
import { folds } from "./folds.ts";
import { openDatabase } from "./open-database.ts";
import { sealsPath } from "./seal-job.ts";

/** `npm run restore -- FILE`: puts a backup into an empty folder or database, and verifies what came back. */
export async function restore(settings: Settings, given: readonly string[]): Promise<number> {
  const [file] = given;
  if (!file) throw new Error("请写明备份文件：npm run restore -- 文件。");
  const database = await openDatabase(settings);
  try {
    const count = await putBack(database, settings.dataDir, resolve(file));
    if (await isDemonstration(database)) await markWhole(settings.dataDir);
    const verified = await verify(database, {
      ...{ outside: sealsPath(settings.dataDir), folds },
      files: fileStoreIn(join(settings.dataDir, "files")).state,
      ...(await secretsAt(settings)),
    });
    console.log(`已恢复：${count.rows} 行数据，${count.files} 个文件；核对登记簿 ${verified.entries} 项。`);
    if (verified.difference) {
      console.error(`核对不符：${verified.difference}`);
      console.error("备份在取出之前或者之后被改动过。请不要启用这次恢复的内容，清空后改用另一份备份。");
    }
    return verified.difference ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** What was backed up was served, so it was whole: `npm run demo` opens it, and `npm start` goes on refusing it. */
function isDemonstration(database: Database): Promise<boolean> {
  return database.transaction({ priority: "job", role: "owner", settings: {} }, async (session) => {
    const installation = await installationBook(session).find();
    return installation?.demo ?? false;
  });
}

/** The key of what came back, for whoever has it here. Without one none is made: names would never be read again. */
async function secretsAt({ dataDir, masterKey }: Settings) {
  if (!masterKey && !existsSync(masterKeyPath(dataDir))) return {};
  return { secrets: secretBoxWith(await readMasterKey(dataDir, masterKey)) };
}
