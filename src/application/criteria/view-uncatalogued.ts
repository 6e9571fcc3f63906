import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { UncataloguedCount } from "#domain/criteria/library-gaps.ts";

/** Hazards of the reach that were judged major by a criterion that the library does not hold, by field. */
export function viewUncatalogued(openBooks: OpenBooks, actor: Actor): Promise<readonly UncataloguedCount[]> {
  return openBooks(actor, "page", (books) => books.hazards.uncatalogued());
}
