import type {
  GroundBooks,
  IdentityBooks,
  OpenGround,
  OpenIdentity,
} from "#application/access/identity-books.ts";
import type { SecretBox } from "#application/access/secret-box.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { accountBook } from "./accounts.queries.ts";
import { build, run } from "./build.ts";
import { credentialBook } from "./credentials.queries.ts";
import { matchEnterprise } from "./enterprises.queries.ts";
import { installationBook } from "./installation.queries.ts";
import { type ClockOffset, ledgerBook } from "./ledger.queries.ts";
import { organisationBook } from "./organisations.queries.ts";
import { personBook } from "./persons.queries.ts";
import type { Database, Session } from "./session.ts";
import { sessionBook } from "./sessions.queries.ts";

/** Opens the identity's books on a database, as the role that alone reads secrets and sessions. */
export function identityOn(database: Database, secrets: SecretBox, offset: ClockOffset): OpenIdentity {
  return (urgency, work) =>
    database.transaction({ priority: urgency, role: "zhiyuan_identity", settings: {} }, (session) => {
      const books: IdentityBooks = {
        now: () => ledgerBook(session, offset).now(),
        credentials: credentialBook(session),
        sessions: sessionBook(session),
        accounts: accountBook(session),
        organisations: organisationBook(session),
        enterprises: {
          find: (id) => findEnterprise(session, id),
          match: (key) => matchEnterprise(session, key),
        },
        persons: personBook(session, secrets),
        installation: installationBook(session),
      };
      return work(books);
    });
}

/** Opens the books as the owner of the data; for the first start and the terminal alone. */
export function groundOn(database: Database, secrets: SecretBox, offset: ClockOffset): OpenGround {
  return (work) =>
    database.transaction({ priority: "act", role: "owner", settings: {} }, (session) => {
      const books: GroundBooks = {
        ledger: ledgerBook(session, offset),
        accounts: accountBook(session),
        persons: personBook(session, secrets),
        credentials: credentialBook(session),
        sessions: sessionBook(session),
        installation: installationBook(session),
      };
      return work(books);
    });
}

async function findEnterprise(session: Session, id: string): Promise<Enterprise | null> {
  const query = build.selectFrom("enterprise").select("state").where("id", "=", id);
  return ((await run(session, query)).rows[0]?.state as Enterprise | undefined) ?? null;
}
