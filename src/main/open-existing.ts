import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Settings } from "#settings.ts";
import { type Installed, openInstallation } from "./open-installation.ts";

/** Where the settings keep the data, as a person would name it; without a password. */
export function placeOfData({ dataDir, databaseUrl }: Pick<Settings, "dataDir" | "databaseUrl">): string {
  const folder = `数据文件夹 ${resolve(dataDir)}`;
  if (databaseUrl === null) return folder;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL ${host}${pathname} 和${folder}`;
}

/**
 * Opens an installation that is in use: what checks or keeps data must not make an empty one and call it well.
 *
 * @throws an Error in a sentence that names the place when there is nothing
 */
export async function openExisting(settings: Settings): Promise<Installed> {
  if (settings.databaseUrl === null && !existsSync(join(settings.dataDir, "database"))) {
    throw nothingAt(settings);
  }
  const installed = await openInstallation(settings);
  try {
    const found = await installed.identity.openIdentity("page", (books) => books.installation.find());
    if (!found) throw nothingAt(settings);
    return installed;
  } catch (error) {
    await installed.close();
    throw error;
  }
}

function nothingAt(settings: Settings): Error {
  return new Error(
    `${placeOfData(settings)}里没有数据。请用 DATA_DIR（和 DATABASE_URL）指明正在使用的数据，例如演示数据：DATA_DIR=data-demo。`,
  );
}
