import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Entry } from "#domain/ledger/entry.ts";
import type { Post } from "#domain/parties/post.ts";

/**
 * An account: who may sign in, and the posts held. The login is not part of it: it names a person in plain text,
 * so it stands beside the ledger and not in it.
 */
export type Account = {
  readonly id: string;
  readonly home: string;
  readonly person: string;
  readonly disabled: boolean;
  readonly posts: readonly Post[];
};

/** The acts on an account, each with what is recorded. A reason is encrypted with the person's own key. */
export type AccountPayloads = {
  readonly "account-opened": { readonly home: string; readonly person: string };
  readonly "post-given": { readonly post: Post };
  readonly "post-ended": { readonly post: string; readonly until: BusinessDate };
  readonly "post-handed-over": {
    readonly post: string;
    readonly until: BusinessDate;
    readonly toAccount: string;
    readonly newPost: string;
  };
  readonly "post-certified": { readonly post: string; readonly certificate: string | null };
  readonly "account-disabled": { readonly sealedReason: string };
  readonly "account-enabled": { readonly sealedReason: string };
  readonly "password-reset": { readonly secondFactorToo: boolean };
  readonly "account-unlocked": Readonly<Record<string, never>>;
  readonly "sessions-ended": Readonly<Record<string, never>>;
  readonly recovered: Readonly<Record<string, never>>;
};
/** Name of an act on an account. */
export type AccountActName = keyof AccountPayloads;

/** How the acts are called in the timeline. */
export const accountActs: Readonly<Record<AccountActName, string>> = {
  "account-opened": "开立账号",
  "post-given": "任职",
  "post-ended": "免去任职",
  "post-handed-over": "岗位交接",
  "post-certified": "登记执法证号",
  "account-disabled": "停用账号",
  "account-enabled": "恢复账号",
  "password-reset": "重置密码",
  "account-unlocked": "解除锁定",
  "sessions-ended": "强制退出登录",
  recovered: "在服务器上恢复管理员",
};

/** Folds a recorded act into the account; acts on secrets leave it as it is. */
export function evolveAccount(id: string, account: Account | null, entry: Entry): Account {
  if (entry.act === "account-opened") {
    const { home, person } = entry.payload as AccountPayloads["account-opened"];
    return { id, home, person, disabled: false, posts: [] };
  }
  if (!account) throw new Error(`account ${id} has acts before it was opened`);
  switch (entry.act) {
    case "post-given":
      return { ...account, posts: [...account.posts, (entry.payload as AccountPayloads["post-given"]).post] };
    case "post-ended":
    case "post-handed-over": {
      const { post, until } = entry.payload as AccountPayloads["post-ended"];
      return { ...account, posts: account.posts.map((one) => (one.id === post ? { ...one, until } : one)) };
    }
    case "post-certified": {
      const { post, certificate } = entry.payload as AccountPayloads["post-certified"];
      const posts = account.posts.map((one) => (one.id === post ? { ...one, certificate } : one));
      return { ...account, posts };
    }
    case "account-disabled":
      return { ...account, disabled: true };
    case "account-enabled":
      return { ...account, disabled: false };
    default:
      return account;
  }
}

/** The account after all its entries. @throws when there are none */
export function foldAccount(id: string, entries: readonly Entry[]): Account {
  let account: Account | null = null;
  for (const entry of entries) account = evolveAccount(id, account, entry);
  if (!account) throw new Error(`account ${id} has no entries`);
  return account;
}
