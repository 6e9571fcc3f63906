import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { isActiveOn, type Post, reasonNotToAppoint } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Account, AccountActName } from "./account.ts";
import type { Actor } from "./actor.ts";
import type { Role } from "./role.ts";

/**
 * Whose post does which act on accounts: the system's administrator opens accounts and gives posts, the
 * administrator of security deals with secrets and sessions. One person may hold both; the auditor does neither.
 */
export const administeringRoles: Readonly<Record<Exclude<AccountActName, "recovered">, Role>> = {
  "account-opened": "system-admin",
  "post-given": "system-admin",
  "post-ended": "system-admin",
  "post-handed-over": "system-admin",
  "post-certified": "system-admin",
  "account-disabled": "system-admin",
  "account-enabled": "system-admin",
  "password-reset": "security-admin",
  "account-unlocked": "security-admin",
  "sessions-ended": "security-admin",
};

/** Posts that see the list of accounts. */
export const accountReaders: readonly Role[] = ["system-admin", "security-admin", "auditor"];

const names = { "system-admin": "系统管理员", "security-admin": "安全管理员" } as const;

/** Why this post cannot do the act on accounts; null when it can. */
export function reasonNotToAdminister(
  actor: Pick<Actor, "role">,
  act: keyof typeof administeringRoles,
): Refusal | null {
  const role = administeringRoles[act];
  if (actor.role === role) return null;
  const name = role === "system-admin" ? names[role] : names["security-admin"];
  return new Refusal("not-permitted", `此事项由${name}办理；您若兼任，请先切换到该岗位。`);
}

const administrators: readonly Role[] = ["system-admin", "security-admin"];

/** Why the account cannot be given the post; null when it can. Audit stays apart from both administrators. */
export function reasonNotToGive(account: Account, post: Post): Refusal | null {
  if (account.disabled)
    return new Refusal("wrong-state", "这个账号已停用，请先恢复账号再安排任职。", "account");
  const held = account.posts.filter((one) => one.until === null || one.until >= post.from);
  const apart = (one: Role, other: Role) => one === "auditor" && administrators.includes(other);
  if (held.some(({ role }) => apart(role, post.role) || apart(post.role, role))) {
    return new Refusal(
      "same-person",
      "审计管理员须与系统管理员、安全管理员由不同的人担任，请选择另一人。",
      "role",
    );
  }
  const same = held.find(
    (one) =>
      one.role === post.role && one.organisation === post.organisation && one.enterprise === post.enterprise,
  );
  if (same) return new Refusal("duplicate", "此人已在该单位任此岗位，不必重复安排。", "role");
  return reasonNotToAppoint(post);
}

/** Why a post cannot end on that day; null when it can. What was held yesterday is history and stays. */
export function reasonNotToEnd(
  post: Post | undefined,
  until: BusinessDate,
  today: BusinessDate,
): Refusal | null {
  if (!post) return new Refusal("not-found", "没有这个任职，请刷新后核对。", "post");
  if (post.until !== null && post.until < today) {
    return new Refusal("wrong-state", "这个任职已经结束，不必再办理。", "post");
  }
  if (until < post.from) return new Refusal("invalid", "任职终止日期早于起始日期，请更正。", "until");
  if (until < addDays(today, -1)) {
    return new Refusal("invalid", "任职终止日期最早为昨天：之前已办的事项以当时在岗为准。", "until");
  }
  return null;
}

/** Why the number of an enforcement certificate cannot be put to the post; null when it can. None takes it away. */
export function reasonNotToCertify(
  post: Post | undefined,
  certificate: string | null,
  today: BusinessDate,
): Refusal | null {
  if (!post) return new Refusal("not-found", "没有这个任职，请刷新后核对。", "post");
  if (post.until !== null && post.until < today) {
    return new Refusal("wrong-state", "这个任职已经结束，不能再登记执法证号。", "post");
  }
  if (post.organisation === null) {
    return new Refusal("invalid", "执法证号只登记在监管部门等机构的任职上。", "post");
  }
  if (post.certificate !== certificate) return null;
  const sentence = certificate === null ? "请填写执法证号。" : "执法证号没有变化，无需提交。";
  return new Refusal(certificate === null ? "incomplete" : "duplicate", sentence, "certificate");
}

/** True where the account holds an administrator's post of the system on that day and can sign in. */
export function isSystemAdministrator(account: Account, today: BusinessDate): boolean {
  return (
    !account.disabled && account.posts.some((post) => post.role === "system-admin" && isActiveOn(post, today))
  );
}

/** Why the last administrator of the system cannot be taken away; null while others remain. */
export function reasonNotLastAdministrator(
  before: Account,
  after: Account,
  others: { readonly remain: boolean; readonly today: BusinessDate },
): Refusal | null {
  const lost = isSystemAdministrator(before, others.today) && !staysAdministrator(after, others.today);
  if (!lost || others.remain) return null;
  return new Refusal("wrong-state", "这是最后一名系统管理员，请先安排另一名系统管理员。");
}

function staysAdministrator(account: Account, today: BusinessDate): boolean {
  return (
    !account.disabled && account.posts.some((post) => post.role === "system-admin" && isLasting(post, today))
  );
}

function isLasting(post: Post, today: BusinessDate): boolean {
  return isActiveOn(post, today) && post.until === null;
}
