import { join } from "node:path";
import { readArticleFiles } from "#adapters/catalogue/article-files.ts";
import { readCalendar } from "#adapters/catalogue/calendar-files.ts";
import { readCatalogue, readSuccessions } from "#adapters/catalogue/catalogue-files.ts";
import { readKnowledge } from "#adapters/catalogue/matching-files.ts";
import { readReminderFile, readRuleFiles } from "#adapters/catalogue/rule-files.ts";
import { fileStoreIn } from "#adapters/files/file-store.ts";
import { argon2Hasher } from "#adapters/identity/argon2-hasher.ts";
import { readMasterKey } from "#adapters/identity/master-key.ts";
import { otpauthDevice } from "#adapters/identity/otpauth-device.ts";
import { secretBoxWith } from "#adapters/identity/secret-box.ts";
import { sessionTokens } from "#adapters/identity/session-tokens.ts";
import { strangerTries } from "#adapters/identity/stranger-tries.ts";
import { chatModel } from "#adapters/model/chat-model.ts";
import { groundOn, identityOn } from "#adapters/postgres/identity.queries.ts";
import type { ClockOffset } from "#adapters/postgres/ledger.queries.ts";
import { booksOn } from "#adapters/postgres/open-books.ts";
import type { Database } from "#adapters/postgres/session.ts";
import type { AccountDesk, GroundDesk, IdentityDesk } from "#application/access/identity-desk.ts";
import type { OpenBooks } from "#application/books.ts";
import type { LanguageModel } from "#application/criteria/ask-second-opinion.ts";
import type { FileStore } from "#application/files/file-book.ts";
import type { NewId } from "#application/identifiers.ts";
import type { Knowledge } from "#domain/criteria/matching/knowledge.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { Succession } from "#domain/criteria/succession.ts";
import type { ReminderRules } from "#domain/reminders/reminder-rules.ts";
import type { Settings } from "#settings.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import {
  articlesFolder,
  calendarFolder,
  catalogueFolder,
  matchingFolder,
  rulesFolder,
} from "./catalogue-folder.ts";
import { newId } from "./identifiers.ts";
import { openDatabase } from "./open-database.ts";

/** Everything an installation is made of, with the adapters in their places. */
export type Installed = {
  readonly database: Database;
  readonly openBooks: OpenBooks;
  /** The standards that came with this release; the library of the installation is in its books. */
  readonly catalogue: readonly Standard[];
  /** How people speak of the criteria, for the assistant. */
  readonly knowledge: Knowledge;
  /** How the items of one edition go over into the next. */
  readonly successions: readonly Succession[];
  /** An external language model; null where no setting names one. */
  readonly model: LanguageModel | null;
  /** How people are reminded, and the days that are worked. */
  readonly reminderRules: ReminderRules;
  readonly files: FileStore;
  readonly newId: NewId;
  readonly identity: IdentityDesk;
  readonly accounts: AccountDesk;
  readonly ground: GroundDesk;
  /** Moves the clock; only the demonstration and tests do. */
  readonly clock: ClockOffset;
  close(): Promise<void>;
};

/** Opens the installation that the settings name, brought up to this release; on its database where that is opening already. */
export async function openInstallation(
  settings: Settings,
  opening: Promise<Database> = openDatabase(settings),
): Promise<Installed> {
  const database = await opening;
  try {
    await bringUpToDate(database, settings);
    return await installationOn(database, settings);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The installation on a database that is up to date. */
export async function installationOn(database: Database, settings: Settings): Promise<Installed> {
  const clock: ClockOffset = { ms: 0 };
  const secrets = secretBoxWith(await readMasterKey(settings.dataDir, settings.masterKey));
  const catalogue = await readCatalogue(catalogueFolder);
  const successions = await readSuccessions(join(catalogueFolder, "successions"), catalogue);
  const rules = { rules: await readRuleFiles(rulesFolder), calendar: await readCalendar(calendarFolder) };
  const articles = await readArticleFiles(articlesFolder);
  const openBooks = booksOn(database, { secrets, offset: clock, catalogue, successions, rules, articles });
  const openIdentity = identityOn(database, secrets, clock);
  const hasher = await argon2Hasher();
  return {
    database,
    openBooks,
    catalogue,
    knowledge: await readKnowledge(matchingFolder, catalogue),
    successions,
    model: settings.model ? chatModel(settings.model) : null,
    reminderRules: await readReminderFile(rulesFolder),
    files: fileStoreIn(join(settings.dataDir, "files")),
    newId,
    identity: {
      openIdentity,
      hasher,
      tokens: sessionTokens,
      totp: otpauthDevice,
      secrets,
      strangers: strangerTries(),
    },
    accounts: { openBooks, openIdentity, hasher, newId },
    ground: { openGround: groundOn(database, secrets, clock), hasher, newId },
    clock,
    close: () => database.close(),
  };
}
