import { accountBook } from "#adapters/postgres/accounts.queries.ts";
import { credentialBook } from "#adapters/postgres/credentials.queries.ts";
import { enterpriseBook } from "#adapters/postgres/enterprises.queries.ts";
import { installationBook } from "#adapters/postgres/installation.queries.ts";
import { organisationBook } from "#adapters/postgres/organisations.queries.ts";
import { sealedPerson } from "#adapters/postgres/persons.queries.ts";
import type { Session } from "#adapters/postgres/session.ts";
import { installationAt } from "#domain/access/installation.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import { cityCode } from "#domain/places/units.ts";
import type { Installed } from "#main/open-installation.ts";
import { insertAll } from "./bulk.ts";
import type { ledgerRows } from "./ledger-rows.ts";
import type { BenchLogin, Parties } from "./parties.ts";

/** What everybody signs in with. */
export const benchPassword = "示例-压测-口令-2026";

const at = "2024-01-01T01:00:00.000Z";
const times = { happened: at, device: null, received: at };
const people = 500;

type Rows = ReturnType<typeof ledgerRows>;

/** Writes people, organisations, enterprises and accounts, each with its chain. */
export async function loadParties(installed: Installed, parties: Parties, ledger: Rows): Promise<void> {
  const { database, identity } = installed;
  const asOwner = { priority: "page", role: "owner", settings: {} } as const;
  await database.transaction(asOwner, async (session) => {
    await installationBook(session).fix(installationAt(cityCode, false));
    await loadPeople(session, installed, parties);
    await loadOrganisations(session, parties, ledger);
    await loadEnterprises(session, parties, ledger);
  });
  const hash = await identity.hasher.hash(benchPassword);
  await database.transaction(asOwner, async (session) => {
    for (const login of Object.values(parties.logins)) await openAccount(session, { login, hash, ledger });
  });
}

async function loadPeople(session: Session, { identity }: Installed, { persons }: Parties): Promise<void> {
  const sealed = persons.map(({ id, home, name }) =>
    sealedPerson(identity.secrets, id, { home, name, phone: null, at }),
  );
  for (let from = 0; from < sealed.length; from += people) {
    const part = sealed.slice(from, from + people);
    await insertAll(
      session,
      "person",
      part.map(({ person }) => person),
    );
    await insertAll(
      session,
      "person_key",
      part.map(({ key }) => key),
    );
  }
}

const entry = (seq: number, act: string, payload: unknown): Entry => ({
  act,
  version: 1,
  payload,
  seq,
  actor: "ps_bench",
  post: null,
  onBehalf: null,
  times,
});

async function loadOrganisations(session: Session, { organisations }: Parties, ledger: Rows): Promise<void> {
  const book = organisationBook(session);
  for (const organisation of organisations) await book.insert(organisation);
  const rows = organisations.flatMap(({ id, ...registered }) =>
    ledger({
      home: registered.home,
      kind: "organisation",
      id,
      entries: [entry(1, "register", registered)],
    }),
  );
  await insertAll(session, "ledger_entry", rows);
}

async function loadEnterprises(session: Session, { units, logins }: Parties, ledger: Rows): Promise<void> {
  const book = enterpriseBook(session, { ...actorOfNobody, person: logins.city.account.person });
  for (const { enterprise } of units) await book.insert(enterprise);
  const rows = units.flatMap(({ enterprise: { id, ...registered } }) =>
    ledger({ home: registered.home, kind: "enterprise", id, entries: [entry(1, "register", registered)] }),
  );
  await insertAll(session, "ledger_entry", rows);
}

/** The file is written by the owner; no reach is asked. */
const actorOfNobody = {
  account: "",
  post: "",
  role: "system-admin",
  home: cityCode,
  organisation: null,
  enterprise: null,
  level: "city",
  certificate: null,
  reach: { kind: "none" },
} as const;

type Opening = { readonly login: BenchLogin; readonly hash: string; readonly ledger: Rows };

async function openAccount(session: Session, { login, hash, ledger }: Opening): Promise<void> {
  const { account } = login;
  const { id, home, person, posts } = account;
  await accountBook(session).insert(account, login.login);
  await accountBook(session).save(account, posts.length + 1);
  await credentialBook(session).setPassword(id, { hash, mustChange: false, at });
  const opened = entry(1, "account-opened", { home, person });
  const given = posts.map((post, index) => entry(index + 2, "post-given", { post }));
  await insertAll(
    session,
    "ledger_entry",
    ledger({ home, kind: "account", id, entries: [opened, ...given] }),
  );
}
