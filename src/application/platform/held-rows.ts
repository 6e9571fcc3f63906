import { unpackedParts } from "#application/imports/packed-list.ts";
import { readingChoicesOf } from "#application/imports/reading-choices-of.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { LedgerRow } from "#domain/imports/ledger-row.ts";
import type { PlatformDesk } from "./platform-desk.ts";

/** The rows of a platform's export, and how many lines of it could not be read. @throws {Refusal} `invalid` when it is no ledger */
export async function heldRows(
  desk: PlatformDesk,
  actor: Actor,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<{ readonly rows: readonly LedgerRow[]; readonly unread: number }> {
  const choices = await readingChoicesOf(desk, actor, {});
  const ledger = await desk.readLedger({ fileName, bytes, choices });
  const rows: LedgerRow[] = [];
  for await (const part of unpackedParts(desk.packing, ledger.rows)) {
    for (const { row } of part) rows.push(row);
  }
  return { rows, unread: ledger.refused.length };
}
