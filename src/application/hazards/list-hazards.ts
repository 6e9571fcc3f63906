import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { HazardPage, HazardQuery } from "./hazard-book.ts";

/** A page of the ledger within reach, with the day that remaining time is counted from. */
export function listHazards(
  openBooks: OpenBooks,
  actor: Actor,
  query: HazardQuery,
): Promise<HazardPage & { readonly today: string }> {
  return openBooks(actor, "page", async (books) => {
    const today = businessDateOf(await books.ledger.now());
    return { ...(await books.hazards.list({ ...query, today })), today };
  });
}
