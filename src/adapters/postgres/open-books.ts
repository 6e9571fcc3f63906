import type { SecretBox } from "#application/access/secret-box.ts";
import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { accountBook } from "./accounts.queries.ts";
import { enterpriseBook } from "./enterprises.queries.ts";
import { fileBook } from "./files.queries.ts";
import { hazardBook } from "./hazards.queries.ts";
import { importBook } from "./imports.queries.ts";
import { type ClockOffset, ledgerBook, SentMeanwhile } from "./ledger.queries.ts";
import { organisationBook } from "./organisations.queries.ts";
import { personBook } from "./persons.queries.ts";
import { envelopeFor } from "./reach-settings.ts";
import { type ReadOrganisations, rememberingOrganisations } from "./remembered-organisations.ts";
import type { Database, Session } from "./session.ts";

/** What the books need beside the database. */
export type BookParts = { readonly secrets: SecretBox; readonly offset: ClockOffset };

/**
 * Opens the books on a database: one transaction, the actor's reach in every statement. Work that met the same act, or
 * stood in another's way, is done over once: nothing of the first time has lasted.
 */
export function booksOn(database: Database, parts: BookParts): OpenBooks {
  const readOrganisations = rememberingOrganisations();
  const open = (session: Session, actor: Actor) => booksIn(session, actor, { ...parts, readOrganisations });
  return async (actor, urgency, work) => {
    const envelope = envelopeFor(actor, urgency);
    const once = () => database.transaction(envelope, (session) => work(open(session, actor)));
    return once().catch((error: unknown) => {
      if (metAnother(error)) return once();
      throw error;
    });
  };
}

const deadlock = "40P01";

function metAnother(error: unknown): boolean {
  return error instanceof SentMeanwhile || (error as { code?: string }).code === deadlock;
}

type Opened = BookParts & { readonly readOrganisations: ReadOrganisations };

function booksIn(session: Session, actor: Actor, opened: Opened): Books {
  const { secrets, offset, readOrganisations } = opened;
  return {
    ledger: ledgerBook(session, offset),
    hazards: hazardBook(session, actor),
    enterprises: enterpriseBook(session, actor),
    organisations: organisationBook(session, readOrganisations),
    persons: personBook(session, secrets),
    accounts: accountBook(session),
    files: fileBook(session),
    imports: importBook(session),
  };
}
