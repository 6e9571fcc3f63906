import type { Actor } from "#domain/access/actor.ts";
import type { Article } from "#domain/cases/article.ts";
import type { AccountBook } from "./access/account-book.ts";
import type { InstallationBook } from "./access/installation-book.ts";
import type { LibraryBook } from "./criteria/library-book.ts";
import type { DirectReportBook } from "./direct-reports/direct-report-book.ts";
import type { ExportRequestBook } from "./documents/export-request-book.ts";
import type { FileBook } from "./files/file-book.ts";
import type { HazardBook } from "./hazards/hazard-book.ts";
import type { ImportBook } from "./imports/import-book.ts";
import type { LedgerBook } from "./ledger/ledger-book.ts";
import type { PaperBook } from "./papers/paper-book.ts";
import type { EnterpriseBook } from "./parties/enterprise-book.ts";
import type { NumberBook } from "./parties/number-book.ts";
import type { OrganisationBook } from "./parties/organisation-book.ts";
import type { PersonBook } from "./parties/person-book.ts";
import type { PlatformBook } from "./platform/platform-book.ts";
import type { PromptBook } from "./prompts/prompt-book.ts";
import type { PublicListBook } from "./publication/public-list-book.ts";
import type { ChoiceBook } from "./reminders/choice-book.ts";
import type { ReminderBook } from "./reminders/reminder-book.ts";
import type { RuleBook } from "./rules/rule-book.ts";
import type { SavedTableBook } from "./tables/saved-table-book.ts";

/** The books of one transaction, opened for an actor: reach is applied in every one of them. */
export type Books = {
  readonly ledger: LedgerBook;
  readonly hazards: HazardBook;
  readonly enterprises: EnterpriseBook;
  readonly organisations: OrganisationBook;
  readonly numbers: NumberBook;
  readonly papers: PaperBook;
  readonly persons: PersonBook;
  readonly accounts: AccountBook;
  readonly files: FileBook;
  readonly imports: ImportBook;
  readonly library: LibraryBook;
  readonly tables: SavedTableBook;
  readonly rules: RuleBook;
  /** The articles of law that came with this release. */
  readonly articles: readonly Article[];
  readonly platforms: PlatformBook;
  readonly prompts: PromptBook;
  readonly publicLists: PublicListBook;
  readonly directReports: DirectReportBook;
  readonly exportRequests: ExportRequestBook;
  readonly reminders: ReminderBook;
  readonly choices: ChoiceBook;
  readonly installation: Pick<InstallationBook, "find">;
};

/** What is waiting: acts go before pages, pages before jobs. */
export type Urgency = "act" | "page" | "job";

/** Port: opens the books for an actor, in one transaction; commits when the work returns. */
export type OpenBooks = <T>(actor: Actor, urgency: Urgency, work: (books: Books) => Promise<T>) => Promise<T>;
