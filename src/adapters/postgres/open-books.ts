import type { SecretBox } from "#application/access/secret-box.ts";
import type { Books, OpenBooks } from "#application/books.ts";
import { accountBook } from "./accounts.queries.ts";
import { enterpriseBook } from "./enterprises.queries.ts";
import { fileBook } from "./files.queries.ts";
import { hazardBook } from "./hazards.queries.ts";
import { importBook } from "./imports.queries.ts";
import { type ClockOffset, ledgerBook } from "./ledger.queries.ts";
import { organisationBook } from "./organisations.queries.ts";
import { personBook } from "./persons.queries.ts";
import { envelopeFor } from "./reach-settings.ts";
import type { Database } from "./session.ts";

/** What the books need beside the database. */
export type BookParts = { readonly secrets: SecretBox; readonly offset: ClockOffset };

/** Opens the books on a database: one transaction, the actor's reach in every statement. */
export function booksOn(database: Database, { secrets, offset }: BookParts): OpenBooks {
  return (actor, urgency, work) =>
    database.transaction(envelopeFor(actor, urgency), (session) => {
      const books: Books = {
        ledger: ledgerBook(session, offset),
        hazards: hazardBook(session, actor),
        enterprises: enterpriseBook(session, actor),
        organisations: organisationBook(session),
        persons: personBook(session, secrets),
        accounts: accountBook(session),
        files: fileBook(session),
        imports: importBook(session),
      };
      return work(books);
    });
}
