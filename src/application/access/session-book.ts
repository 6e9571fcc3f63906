import type { Instant } from "#domain/calendar/dates.ts";
import type { Post } from "#domain/parties/post.ts";
import type { PostHolder } from "#domain/parties/reach-of-post.ts";

/** A signed-in browser. Its token is not kept, only the token's hash, which is its id. */
export type KeptSession = {
  readonly id: string;
  readonly account: string;
  /** The post acted in; null until one is chosen. */
  readonly post: string | null;
  readonly csrf: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly secondFactor: boolean;
  readonly userAgent: string | null;
};

/** A post with where it is held. */
export type HeldPost = {
  readonly post: Post;
  readonly holder: PostHolder;
  /** Name of the organisation or enterprise; null for experts and administrators without one. */
  readonly holderName: string | null;
};

/** All that a request must know of its session, read at once. */
export type FoundSession = {
  readonly session: KeptSession;
  readonly login: string;
  readonly person: string;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
  readonly enrolled: boolean;
  /** True where the installation is a demonstration. */
  readonly demonstration: boolean;
  readonly posts: readonly HeldPost[];
};

/** Port: sessions inside one transaction of the identity's own database role. */
export type SessionBook = {
  find(id: string): Promise<FoundSession | null>;
  insert(session: KeptSession): Promise<void>;
  noteSeen(id: string, at: Instant): Promise<void>;
  setPost(id: string, post: string): Promise<void>;
  setSecondFactor(id: string): Promise<void>;
  listOf(account: string): Promise<readonly KeptSession[]>;
  /** Ends one session of the account; false when it has none such. */
  end(account: string, id: string): Promise<boolean>;
  /** Ends all sessions of the account but one. */
  endAllOf(account: string, except: string | null): Promise<void>;
  /** Forgets the account's sessions that ended before this moment. */
  forgetEnded(
    account: string,
    before: { readonly expired: Instant; readonly unseenSince: Instant },
  ): Promise<void>;
};
