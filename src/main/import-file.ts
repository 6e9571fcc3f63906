import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import { readImportArguments, runImport } from "#adapters/terminal/import-command.ts";
import type { Settings } from "#settings.ts";
import { importDeskOf } from "./import-desk.ts";
import { openInstallation } from "./open-installation.ts";

/** `npm run -s import -- FILE --as ACCOUNT [--dry-run] [--json]`. */
export function importFile(settings: Settings, given: readonly string[]): Promise<number> {
  return runImport(readImportArguments(given), {
    dataDir: settings.dataDir,
    hasData: async () => settings.databaseUrl !== null || existsSync(join(settings.dataDir, "database")),
    readFile: (path) => readFile(path),
    readWorkbook,
    async openDesk() {
      const installed = await openInstallation(settings);
      return { desk: importDeskOf(installed), close: () => installed.close() };
    },
    print: (line) => console.log(line),
    tell: (line) => console.error(line),
  });
}
