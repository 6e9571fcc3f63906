import { readWorkbookApart } from "#adapters/spreadsheets/read-apart.ts";
import type { TerminalImportDesk } from "#application/imports/import-from-terminal.ts";
import type { Installed } from "./open-installation.ts";

/** What taking in ledgers needs, with the reader of spreadsheets in its place. */
export function importDeskOf(installed: Installed): TerminalImportDesk {
  const { openBooks, newId, files, standards, identity } = installed;
  const readers = { readWorkbook: readWorkbookApart, standards };
  return { openBooks, newId, files, ...readers, openIdentity: identity.openIdentity };
}
