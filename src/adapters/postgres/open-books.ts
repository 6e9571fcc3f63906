import type { SecretBox } from "#application/access/secret-box.ts";
import type { Books, OpenBooks } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Article } from "#domain/cases/article.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { Succession } from "#domain/criteria/succession.ts";
import { accountBook } from "./accounts.queries.ts";
import { choiceBook } from "./choices.queries.ts";
import { directReportBook } from "./direct-reports.queries.ts";
import { enterpriseBook } from "./enterprises.queries.ts";
import { exportRequestBook } from "./export-requests.queries.ts";
import { fileBook } from "./files.queries.ts";
import { hazardBook } from "./hazards.queries.ts";
import { importBook } from "./imports.queries.ts";
import { installationBook } from "./installation.queries.ts";
import { type ClockOffset, ledgerBook, SentMeanwhile } from "./ledger.queries.ts";
import { libraryBook, type ReadLibrary, rememberingLibrary } from "./library.queries.ts";
import { numberBook } from "./numbers.queries.ts";
import { organisationBook } from "./organisations.queries.ts";
import { paperBook } from "./papers.queries.ts";
import { personBook } from "./persons.queries.ts";
import { platformBook } from "./platforms.queries.ts";
import { promptBook } from "./prompts.queries.ts";
import { publicListBook } from "./public-lists.queries.ts";
import { envelopeFor } from "./reach-settings.ts";
import { type ReadOrganisations, rememberingOrganisations } from "./remembered-organisations.ts";
import type { ReadRemembered } from "./remembered-rows.ts";
import { reminderBook } from "./reminders.queries.ts";
import { type RulesInUse, rememberingRules, ruleBook, type ShippedRules } from "./rules.queries.ts";
import { savedTableBook } from "./saved-tables.queries.ts";
import type { Database, Session } from "./session.ts";

/** What the books need beside the database. */
export type BookParts = {
  readonly secrets: SecretBox;
  readonly offset: ClockOffset;
  /** The standards that came with this release. */
  readonly catalogue: readonly Standard[];
  /** How their items go over from edition to edition; none where it is not asked for. */
  readonly successions?: readonly Succession[];
  /** The limits that came with it; none where nobody asks for them. */
  readonly rules?: ShippedRules;
  /** The articles of law that came with it; none where no case is handled. */
  readonly articles?: readonly Article[];
};

/**
 * Opens the books on a database: one transaction, the actor's reach in every statement. Work that met the same act, or
 * stood in another's way, or drew a number that another record has, is done over: nothing of the first time has lasted.
 */
export function booksOn(database: Database, parts: BookParts): OpenBooks {
  const readOrganisations = rememberingOrganisations();
  const rules = parts.rules ?? noRules;
  const readLibrary = rememberingLibrary(parts.catalogue);
  const opened = { ...parts, rules, readOrganisations, readLibrary, readRules: rememberingRules(rules) };
  const open = (session: Session, actor: Actor) => booksIn(session, actor, opened);
  return async (actor, urgency, work) => {
    const envelope = envelopeFor(actor, urgency);
    const once = () => database.transaction(envelope, (session) => work(open(session, actor)));
    for (let left = mostRepeats; ; left -= 1) {
      try {
        return await once();
      } catch (error) {
        if (left === 0 || !metAnother(error)) throw error;
      }
    }
  };
}

/** A day that brings tens of thousands of records to one unit draws a taken number in one of thirty transactions. */
const mostRepeats = 5;
const deadlock = "40P01";
/** Readable numbers end in five characters drawn by chance: two of the same unit and day can be drawn alike. */
const sameNumber = "hazard_number";

function metAnother(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return error instanceof SentMeanwhile || code === deadlock || constraint === sameNumber;
}

const noRules: ShippedRules = {
  rules: [],
  calendar: { knownFrom: "", knownUntil: "", holidays: new Set(), makeUpDays: new Set() },
};

type Opened = BookParts & {
  readonly rules: ShippedRules;
  readonly readRules: ReadRemembered<RulesInUse>;
  readonly readOrganisations: ReadOrganisations;
  readonly readLibrary: ReadLibrary;
};

function booksIn(session: Session, actor: Actor, opened: Opened): Books {
  const { secrets, offset, catalogue, successions = [], rules } = opened;
  const { readOrganisations, readLibrary, readRules } = opened;
  return {
    ledger: ledgerBook(session, offset),
    hazards: hazardBook(session, actor, async () => (await readRules(session)).limits),
    enterprises: enterpriseBook(session, actor),
    organisations: organisationBook(session, readOrganisations),
    numbers: numberBook(session),
    papers: paperBook(session, actor),
    persons: personBook(session, secrets),
    accounts: accountBook(session),
    files: fileBook(session),
    imports: importBook(session, actor),
    library: libraryBook(session, { catalogue, successions, readLibrary }),
    tables: savedTableBook(session, actor),
    rules: ruleBook(session, rules, readRules),
    articles: opened.articles ?? [],
    platforms: platformBook(session, actor),
    prompts: promptBook(session, actor),
    publicLists: publicListBook(session),
    directReports: directReportBook(session, actor),
    exportRequests: exportRequestBook(session, actor),
    reminders: reminderBook(session, actor),
    choices: choiceBook(session, actor),
    installation: installationBook(session),
  };
}
