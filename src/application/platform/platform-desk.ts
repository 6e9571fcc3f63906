import type { ImportDesk } from "#application/imports/import-desk.ts";

/** What the use cases on the platform above need: its export is a ledger, read as any other. */
export type PlatformDesk = Pick<ImportDesk, "openBooks" | "newId" | "files" | "readLedger" | "packing">;
