import { packing } from "#adapters/spreadsheets/packing.ts";
import { readLedgerApart } from "#adapters/spreadsheets/read-apart.ts";
import type { TerminalImportDesk } from "#application/imports/import-from-terminal.ts";
import type { Installed } from "./open-installation.ts";

/** What taking in ledgers needs, with the reader of spreadsheets in its place. */
export function importDeskOf(installed: Installed): TerminalImportDesk {
  const { openBooks, newId, files, identity } = installed;
  const { openIdentity } = identity;
  return { openBooks, newId, files, readLedger: readLedgerApart, packing, openIdentity };
}
