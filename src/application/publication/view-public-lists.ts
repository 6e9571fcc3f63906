import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { PublicLine } from "#domain/hazards/publication.ts";
import { reportingUnits } from "#domain/places/units.ts";
import { neverOpened, type PublicList, reasonNotToOpenList } from "#domain/publication/public-list.ts";
import { refuseIf } from "#domain/refusal.ts";

/** The public list of an area that the reader's office answers for. */
export type KeptPublicList = PublicList & { readonly area: string };

/** The lists on which the actor's office decides. */
export function viewPublicLists(openBooks: OpenBooks, actor: Actor): Promise<readonly KeptPublicList[]> {
  return openBooks(actor, "page", async ({ publicLists }) => {
    const decided = new Map((await publicLists.all()).map((list) => [list.home, list]));
    return reportingUnits
      .filter(({ code }) => reasonNotToOpenList(actor, code) === null)
      .map(({ code, name }) => ({ ...(decided.get(code) ?? neverOpened(code)), area: name }));
  });
}

/** Exactly what the public reads, or would read once the list is open. @throws {Refusal} `not-found` */
export function previewPublicList(
  openBooks: OpenBooks,
  actor: Actor,
  home: string,
): Promise<readonly PublicLine[]> {
  return openBooks(actor, "page", async ({ publicLists }) => {
    refuseIf(reasonNotToOpenList(actor, home));
    return publicLists.lines(home);
  });
}
