import type { Role } from "#domain/access/role.ts";
import type { Post } from "#domain/parties/post.ts";

/** An account: who may sign in. Its secrets are kept apart and are not in any book. */
export type Account = {
  readonly id: string;
  readonly home: string;
  readonly person: string;
  readonly login: string;
  readonly disabled: boolean;
};

/** An account with the posts it holds. */
export type AccountWithPosts = { readonly account: Account; readonly posts: readonly Post[] };

/** Port: accounts and posts inside one transaction. */
export type AccountBook = {
  find(id: string): Promise<AccountWithPosts | null>;
  findByLogin(login: string): Promise<AccountWithPosts | null>;
  list(query: {
    readonly home?: string | undefined;
    readonly organisation?: string | undefined;
    readonly enterprise?: string | undefined;
    readonly role?: Role | undefined;
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ readonly accounts: readonly AccountWithPosts[]; readonly total: number }>;
  /** Posts held at an organisation or enterprise today: whom an act can name as second officer or expert. */
  postsAt(place: { readonly organisation?: string; readonly enterprise?: string }, today: string): Promise<readonly Post[]>;
  insert(account: Account): Promise<void>;
  save(account: Account, seq: number): Promise<void>;
  savePost(post: Post, home: string): Promise<void>;
};
