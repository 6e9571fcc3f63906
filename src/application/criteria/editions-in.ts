import type { Books } from "#application/books.ts";
import type { Editions } from "#domain/criteria/newer-edition.ts";

/** The library's editions and how they go over into each other, as they stand in this transaction. */
export async function editionsIn({ library }: Pick<Books, "library">): Promise<Editions> {
  return { standards: await library.standards(), successions: await library.successions() };
}
