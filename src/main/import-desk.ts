import { readWorkbook } from "#adapters/spreadsheets/read-workbook.ts";
import type { TerminalImportDesk } from "#application/imports/import-from-terminal.ts";
import type { Installed } from "./open-installation.ts";

/** What taking in ledgers needs, with the reader of spreadsheets in its place. */
export function importDeskOf(installed: Installed): TerminalImportDesk {
  const { openBooks, newId, files, identity } = installed;
  return { openBooks, newId, files, readWorkbook, openIdentity: identity.openIdentity };
}
