import type { ChainEnd } from "#application/ledger/ledger-book.ts";
import type { Account } from "#domain/access/account.ts";
import type { Role } from "#domain/access/role.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Post } from "#domain/parties/post.ts";

/** An account with its login. Its secrets are kept apart and are not in any book. */
export type AccountWithLogin = Account & { readonly login: string };

/** What a list of accounts is asked for; everything absent is "any". */
export type AccountQuery = {
  readonly home?: string | undefined;
  readonly organisation?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly role?: Role | undefined;
  /** Part of a login. */
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
};

/** Port: accounts and posts inside one transaction. */
export type AccountBook = {
  find(id: string): Promise<AccountWithLogin | null>;
  findByLogin(login: string): Promise<AccountWithLogin | null>;
  /** Locks the account for an act; null when there is none. */
  hold(id: string): Promise<{ readonly account: AccountWithLogin; readonly end: ChainEnd } | null>;
  list(
    query: AccountQuery,
  ): Promise<{ readonly accounts: readonly AccountWithLogin[]; readonly total: number }>;
  /** Posts held at an organisation or enterprise today: whom an act can name as second officer or expert. */
  postsAt(
    place: { readonly organisation?: string; readonly enterprise?: string },
    today: BusinessDate,
  ): Promise<readonly Post[]>;
  /** Those of these people who can sign in: they hold an account that is not disabled, wherever it is. */
  heldBy(persons: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps a new account. @throws {Refusal} `duplicate` for a login in use */
  insert(account: Account, login: string): Promise<void>;
  /** Writes the folded account and its posts. */
  save(account: Account, seq: number): Promise<void>;
};
