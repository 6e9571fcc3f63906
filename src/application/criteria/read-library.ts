import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Standard } from "#domain/criteria/standard.ts";

/** Every standard of the library as it stands now; criteria are nobody's business data, so every post reads them all. */
export function readLibrary(openBooks: OpenBooks, actor: Actor): Promise<readonly Standard[]> {
  return openBooks(actor, "page", (books) => books.library.standards());
}
