import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { ReadingChoices } from "#domain/imports/ledger-reading.ts";
import type { ImportDesk } from "./import-desk.ts";

/** What a file is read by: what the person chose, what the office said before, and the day on which it is read. */
export function readingChoicesOf(
  desk: Pick<ImportDesk, "openBooks">,
  actor: Actor,
  choices: ReadingChoices,
): Promise<ReadingChoices> {
  return desk.openBooks(actor, "page", async (books) => ({
    memory: await books.imports.headerMemory(),
    today: businessDateOf(await books.ledger.now()),
    ...choices,
  }));
}
