import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "#settings.ts";
import { requireFreeAddress } from "./free-address.ts";
import { openWhileReading } from "./open-while-reading.ts";
import { untilStopped } from "./until-stopped.ts";

/** `npm start`: serves a real installation; on an empty folder the browser asks for the first administrator. */
export async function start(settings: Settings): Promise<number> {
  await requireFreeAddress(settings);
  if (!existsSync(join(settings.dataDir, "database")) && settings.databaseUrl === null) {
    console.error("首次启动：正在建立数据库，约需半分钟……");
  }
  const { installed, serve } = await openWhileReading(settings);
  const installation = await installed.identity.openIdentity("page", (books) => books.installation.find());
  if (installation?.demo) {
    await installed.close();
    throw new Error("这个数据文件夹是演示数据，不能作正式使用。请换一个 DATA_DIR；看演示请用 npm run demo。");
  }
  const serving = await serve(installed, settings, installation ? null : (line) => console.log(line));
  // Before the line that says it is ready: from then on it may be told to stop.
  const stopped = untilStopped();
  console.log(`ready ${serving.address}`);
  await stopped;
  await serving.stop();
  return 0;
}
