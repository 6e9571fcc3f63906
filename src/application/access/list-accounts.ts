import type { Books } from "#application/books.ts";
import type { Actor } from "#domain/access/actor.ts";
import { accountReaders } from "#domain/access/administration.ts";
import { tidyLogin } from "#domain/access/login.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { isActiveOn, type Post } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";
import type { AccountBook, AccountQuery, AccountWithLogin } from "./account-book.ts";
import type { CredentialFacts } from "./credential-book.ts";
import type { IdentityBooks } from "./identity-books.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** An account as a line of the list. */
export type AccountLine = {
  readonly account: AccountWithLogin;
  readonly personName: string;
  /** Posts held today or to come, with the names of where they are held. */
  readonly posts: readonly {
    readonly post: Post;
    readonly holderName: string | null;
    readonly active: boolean;
  }[];
  /** Null while no password was issued. */
  readonly credential: CredentialFacts | null;
};

/** Lists accounts for administrators and the auditor. @throws {Refusal} `not-permitted` */
export async function listAccounts(
  desk: Pick<AccountDesk, "openBooks" | "openIdentity">,
  actor: Actor,
  query: AccountQuery,
): Promise<{ readonly lines: readonly AccountLine[]; readonly total: number }> {
  if (!accountReaders.includes(actor.role)) {
    throw new Refusal("not-permitted", "账号由系统管理员、安全管理员管理，您的岗位不能查看。");
  }
  const page = await desk.openBooks(actor, "page", async (books) => {
    const { accounts, total } = await (query.text ? listNamed(books, query) : books.accounts.list(query));
    const names = await books.persons.namesOf(accounts.map(({ person }) => person));
    return { accounts, total, names, today: businessDateOf(await books.ledger.now()) };
  });
  return desk.openIdentity("page", async (books) => {
    const facts = await books.credentials.factsOf(page.accounts.map(({ id }) => id));
    const lasting = (post: Post) => post.until === null || post.until >= page.today;
    const holders = await holderNames(books, page.accounts.flatMap(({ posts }) => posts).filter(lasting));
    const lines = page.accounts.map((account) => ({
      account,
      personName: page.names.get(account.person) ?? "",
      posts: account.posts.filter(lasting).map((post) => ({
        post,
        holderName: holders.get(post.organisation ?? post.enterprise ?? "") ?? null,
        active: isActiveOn(post, page.today),
      })),
      credential: facts.get(account.id) ?? null,
    }));
    return { lines, total: page.total };
  });
}

/** More accounts than a city has. */
const all = { offset: 0, limit: 100_000 };

/** The accounts whose login or name holds the words. Names are encrypted: they can only be compared once opened. */
async function listNamed(
  books: Books,
  { text = "", offset, limit, ...others }: AccountQuery,
): Promise<Awaited<ReturnType<AccountBook["list"]>>> {
  const { accounts } = await books.accounts.list({ ...others, ...all });
  const names = await books.persons.namesOf(accounts.map(({ person }) => person));
  const words = tidyLogin(text);
  const found = accounts.filter(
    ({ login, person }) => login.includes(words) || tidyLogin(names.get(person) ?? "").includes(words),
  );
  return { accounts: found.slice(offset, offset + limit), total: found.length };
}

/** Names of organisations and enterprises: an administrator reads no more of them than that. */
async function holderNames(
  books: IdentityBooks,
  posts: readonly Post[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { organisation, enterprise } of posts) {
    const id = organisation ?? enterprise;
    if (id === null || names.has(id)) continue;
    const holder = organisation ? await books.organisations.find(id) : await books.enterprises.find(id);
    if (holder) names.set(id, holder.name);
  }
  return names;
}
