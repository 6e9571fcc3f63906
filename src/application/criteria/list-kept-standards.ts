import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToKeep } from "#domain/criteria/keeping-library.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { AddedItem } from "#domain/criteria/standard-addition.ts";
import { keeperFacts, standardToKeep } from "./act-on-standard.ts";

/** A standard as its keeper sees it. */
export type KeptStandard = {
  readonly standard: Standard;
  /** Why the actor cannot keep it; null when they can. */
  readonly reasonNot: string | null;
  readonly withOfficialText: number;
};

/** Every standard, with whether the actor may keep it. */
export function listKeptStandards(openBooks: OpenBooks, actor: Actor): Promise<readonly KeptStandard[]> {
  return openBooks(actor, "page", async (books) => {
    const facts = await keeperFacts(books, actor);
    return (await books.library.standards()).map((standard) => ({
      standard,
      reasonNot: reasonNotToKeep(actor, standard.sectors, facts)?.message ?? null,
      withOfficialText: standard.items.filter(({ officialText }) => officialText !== null).length,
    }));
  });
}

/** What offices added to a standard, with how many hazards cite each item. */
export type AddedTo = {
  readonly standard: Standard;
  readonly items: readonly (AddedItem & { readonly withdrawnOn: string | null; readonly cited: number })[];
};

/** What was added to a standard, for who keeps it. @throws {Refusal} `not-found`, `not-permitted`, `not-yours` */
export function viewAddedTo(openBooks: OpenBooks, actor: Actor, id: string): Promise<AddedTo> {
  return openBooks(actor, "page", async (books) => {
    const { standard } = await standardToKeep(books, actor, id);
    const { addition } = await books.library.find(id);
    const citing = await books.library.citing(addition.items.map(({ code }) => `${id}:${code}`));
    const items = addition.items.map((item) => ({ ...item, cited: citing.get(`${id}:${item.code}`) ?? 0 }));
    return { standard, items };
  });
}
