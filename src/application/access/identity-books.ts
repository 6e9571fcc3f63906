import type { Urgency } from "#application/books.ts";
import type { LedgerBook } from "#application/ledger/ledger-book.ts";
import type { EnterpriseBook } from "#application/parties/enterprise-book.ts";
import type { OrganisationBook } from "#application/parties/organisation-book.ts";
import type { PersonBook } from "#application/parties/person-book.ts";
import type { Instant } from "#domain/calendar/dates.ts";
import type { AccountBook } from "./account-book.ts";
import type { CredentialBook } from "./credential-book.ts";
import type { InstallationBook } from "./installation-book.ts";
import type { SessionBook } from "./session-book.ts";

/** What signing in reads and writes: secrets and sessions, and no hazard. */
export type IdentityBooks = {
  /** The database's clock. */
  now(): Promise<Instant>;
  readonly credentials: CredentialBook;
  readonly sessions: SessionBook;
  readonly accounts: Pick<AccountBook, "find" | "findByLogin">;
  readonly organisations: Pick<OrganisationBook, "find">;
  readonly enterprises: Pick<EnterpriseBook, "find" | "match">;
  readonly persons: Pick<PersonBook, "namesOf">;
  readonly installation: Pick<InstallationBook, "find">;
};

/** Port: opens the identity's books in one transaction, before anyone is known. */
export type OpenIdentity = <T>(urgency: Urgency, work: (books: IdentityBooks) => Promise<T>) => Promise<T>;

/** What is done at the server itself: the first start, and the recovery of a lost administrator. */
export type GroundBooks = {
  readonly ledger: LedgerBook;
  readonly accounts: AccountBook;
  readonly persons: PersonBook;
  readonly credentials: CredentialBook;
  readonly sessions: SessionBook;
  readonly installation: InstallationBook;
};

/** Port: opens the books as the owner of the data, in one transaction; for the terminal and the first start alone. */
export type OpenGround = <T>(work: (books: GroundBooks) => Promise<T>) => Promise<T>;
