import type { OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { TrailQuery } from "./ledger-book.ts";

/** The auditor's view over all subjects: who did what when, without what they wrote. */
export async function auditTrail(openBooks: OpenBooks, actor: Actor, query: TrailQuery) {
  return openBooks(actor, "page", async (books) => {
    const lines = await books.ledger.trail(query);
    const names = await books.persons.namesOf([...new Set(lines.map((line) => line.actor))]);
    return { lines: lines.map((line) => ({ ...line, name: names.get(line.actor) ?? "" })) };
  });
}
