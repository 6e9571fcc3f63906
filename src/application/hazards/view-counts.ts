import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { HazardCounts } from "./hazard-book.ts";

/** The figures of the actor's reach; each of them opens the records behind it. */
export function viewCounts(
  openBooks: OpenBooks,
  actor: Actor,
): Promise<HazardCounts & { readonly today: string }> {
  return openBooks(actor, "page", async (books) => {
    const today = businessDateOf(await books.ledger.now());
    return { ...(await books.hazards.counts(today)), today };
  });
}
