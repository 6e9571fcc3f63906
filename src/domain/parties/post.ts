import type { Role } from "#domain/access/role.ts";
import { isEnterpriseRole } from "#domain/access/role.ts";
import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/** A post (任职): an account in a role at an organisation or an enterprise. A login acts through one post at a time. */
export type Post = {
  readonly id: string;
  readonly account: string;
  readonly person: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly enterprise: string | null;
  /** Number of the enforcement certificate; null for those who hold none. */
  readonly certificate: string | null;
  readonly from: BusinessDate;
  /** Last day in the post; null while open. */
  readonly until: BusinessDate | null;
  /** A/B 岗: the first holder or the deputy who acts in the absence; null where the post knows no deputy. */
  readonly standing: "A" | "B" | null;
  /** The post from which the duties were taken over. */
  readonly takenOverFrom: string | null;
};

/** True when the post is held on that day, both ends included. */
export function isActiveOn(post: Post, date: BusinessDate): boolean {
  return post.from <= date && (post.until === null || date <= post.until);
}

/** Why a post cannot be given as stated; null when it can. */
export function reasonNotToAppoint(post: Post): Refusal | null {
  if (isEnterpriseRole(post.role) !== (post.enterprise !== null)) {
    return new Refusal("invalid", "企业岗位须选择所在企业，其他岗位不得选择企业，请重新选择。", "enterprise");
  }
  const alone: readonly Role[] = ["expert", "auditor", "system-admin", "security-admin"];
  if (!isEnterpriseRole(post.role) && !alone.includes(post.role) && post.organisation === null) {
    return new Refusal("incomplete", "请选择任职的单位或部门。", "organisation");
  }
  if (post.until !== null && post.until < post.from) {
    return new Refusal("invalid", "任职终止日期早于起始日期，请更正。", "until");
  }
  return null;
}

/** Who takes a post over, and from which day. */
export type HandOver = {
  readonly newPost: string;
  readonly account: string;
  readonly person: string;
  readonly certificate: string | null;
  readonly on: BusinessDate;
};

/** Why a post cannot be handed over so; null when it can. */
export function reasonNotToHandOver(post: Post, handOver: HandOver): Refusal | null {
  if (post.account === handOver.account) {
    return new Refusal("same-person", "接任人与现任是同一账号，请选择另一人。", "account");
  }
  if (!isActiveOn(post, handOver.on)) {
    return new Refusal("wrong-state", "交接之日现任已不在岗或尚未到岗，请核对日期。", "on");
  }
  if (handOver.on <= post.from) {
    return new Refusal("invalid", "交接日期须晚于现任到岗日期，请更正。", "on");
  }
  return null;
}

/**
 * Hands a post over (交接): the holder's last day is the day before, the successor begins on the day. What was done in the old post stays
 * done in it; what is open goes to whoever holds the post.
 *
 * @throws {Refusal} as `reasonNotToHandOver` says.
 */
export function handOverPost(post: Post, handOver: HandOver): { readonly ended: Post; readonly begun: Post } {
  refuseIf(reasonNotToHandOver(post, handOver));
  const ended = { ...post, until: addDays(handOver.on, -1) };
  const begun: Post = {
    ...post,
    id: handOver.newPost,
    account: handOver.account,
    person: handOver.person,
    certificate: handOver.certificate,
    from: handOver.on,
    takenOverFrom: post.id,
  };
  return { ended, begun };
}
