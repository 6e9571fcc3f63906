import { type Verification, verify } from "#adapters/postgres/verify.ts";
import type { Settings } from "#settings.ts";
import { askRunning } from "./ask-running.ts";
import { folds } from "./folds.ts";
import { openExisting, placeOfData } from "./open-existing.ts";
import { sealsPath } from "./seal-job.ts";

/** `npm run -s verify`: counts, and the first difference; exits with 1 on any. */
export async function verifyLedger(settings: Settings): Promise<number> {
  const found = (await askRunning<Verification>(settings, "verify", null)) ?? (await verifyHere(settings));
  console.log(`${placeOfData(settings)}：`);
  console.log(
    `登记簿 ${found.entries} 项，对象 ${found.subjects} 个，封印 ${found.seals} 道，尚未封存 ${found.unsealed} 项。`,
  );
  console.log(found.difference === null ? "核对一致。" : `核对不符：${found.difference}`);
  return found.difference === null ? 0 : 1;
}

async function verifyHere(settings: Settings): Promise<Verification> {
  const installed = await openExisting(settings);
  try {
    return await verify(installed.database, {
      ...{ outside: sealsPath(settings.dataDir), folds },
      ...{ files: installed.files.state, secrets: installed.identity.secrets },
    });
  } finally {
    await installed.close();
  }
}
