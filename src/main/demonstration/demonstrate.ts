import { requireFreeAddress } from "#main/free-address.ts";
import type { Installed } from "#main/open-installation.ts";
import { openWhileReading } from "#main/open-while-reading.ts";
import { untilStopped } from "#main/until-stopped.ts";
import type { Settings } from "#settings.ts";
import { isWhole, markWhole } from "./whole-mark.ts";

/** `npm run demo`: makes the demonstration in an empty data folder, and serves it. */
export async function demonstrate(settings: Settings): Promise<number> {
  await requireFreeAddress(settings);
  const { installed, serve } = await openWhileReading(settings);
  await madeWhole(installed, settings.dataDir);
  // Before the line that says it is ready: from then on it may be told to stop, and nothing may come between.
  const { announcement } = await import("./announcement.ts");
  const serving = await serve(installed, settings, null);
  const stopped = untilStopped();
  console.log(`ready ${serving.address}`);
  for (const line of announcement()) console.log(line);
  await stopped;
  await serving.stop();
  return 0;
}

/**
 * Opens the demonstration in the data folder, made first where the folder is empty. A demonstration is marked for ever.
 *
 * @throws an Error in a sentence for a folder with real data, or one in which the making was broken off
 */
export async function openDemonstration(settings: Settings): Promise<Installed> {
  const { openInstallation } = await import("#main/open-installation.ts");
  const installed = await openInstallation(settings);
  await madeWhole(installed, settings.dataDir);
  return installed;
}

async function madeWhole(installed: Installed, dataDir: string): Promise<void> {
  try {
    await makeWhole(installed, dataDir);
  } catch (error) {
    await installed.close();
    throw error;
  }
}

async function makeWhole(installed: Installed, dataDir: string): Promise<void> {
  const found = await installed.identity.openIdentity("page", (books) => books.installation.find());
  if (found && !found.demo) {
    throw new Error(
      "这个数据文件夹存的是正式数据，不能用来演示。请换一个 DATA_DIR；不设时演示用 ./data-demo。",
    );
  }
  if (found && !isWhole(dataDir)) {
    throw new Error("这份演示数据上次没有生成完。请删除这个数据文件夹，再运行 npm run demo。");
  }
  if (found) return;
  console.error("正在生成演示数据……");
  // The script is long and read once: later starts do without it.
  const { makeDemonstration } = await import("./make-demonstration.ts");
  await makeDemonstration(installed);
  await markWhole(dataDir);
}
