import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { libraryGaps } from "#domain/criteria/library-gaps.ts";
import type { Succession } from "#domain/criteria/succession.ts";
import { gapListSheet } from "#domain/documents/gap-list.ts";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";

type Desk = {
  readonly openBooks: OpenBooks;
  readonly successions: readonly Succession[];
};

/** What the library lacks today, with the hazards of the reach behind it, as a list to send to the superior department. */
export async function exportGaps(
  desk: Desk,
  actor: Actor,
): Promise<{ readonly fileName: string; readonly sheet: PrintedSheet }> {
  const { standards, uncatalogued, today } = await desk.openBooks(actor, "page", async (books) => ({
    standards: await books.library.standards(),
    uncatalogued: await books.hazards.uncatalogued(),
    today: businessDateOf(await books.ledger.now()),
  }));
  const sheet = gapListSheet(libraryGaps({ ...desk, standards }, today, uncatalogued), today);
  return { fileName: `判定标准缺口清单（${today}）`, sheet };
}
