import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { DutyLine } from "./hazard-book.ts";

/** Most duties that one page shows; who has more needs help rather than a longer list. */
const shown = 50;

/** 我的待办: what the post that is acting owes, most urgent first. */
export function viewDuties(
  openBooks: OpenBooks,
  actor: Actor,
): Promise<{ readonly duties: readonly DutyLine[]; readonly total: number; readonly today: string }> {
  return openBooks(actor, "page", async (books) => {
    const { duties, total } = await books.hazards.duties(shown);
    return { duties, total, today: businessDateOf(await books.ledger.now()) };
  });
}
