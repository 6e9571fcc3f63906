import type { Books } from "#application/books.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { isActiveOn } from "#domain/parties/post.ts";
import { Refusal } from "#domain/refusal.ts";

/**
 * Asks that who is assigned as an expert is one: assigning opens the record to a person, so it takes a post of expert
 * that is held today with an account that can sign in (design §4).
 *
 * @throws {Refusal} `invalid`
 */
export async function requireExpert(
  { accounts }: Pick<Books, "accounts">,
  asked: { readonly act: string; readonly input: unknown },
  today: BusinessDate,
): Promise<void> {
  if (asked.act !== "assign-expert") return;
  const { person } = asked.input as { readonly person: string };
  const held = await accounts.list({ role: "expert", offset: 0, limit: 1000 });
  const posts = held.accounts.flatMap((account) => (account.disabled ? [] : account.posts));
  const isExpert = posts.some(
    (post) => post.person === person && post.role === "expert" && isActiveOn(post, today),
  );
  if (isExpert) return;
  throw new Refusal("invalid", "所选人员没有在任的专家岗位，请先由系统管理员登记专家任职。", "person");
}
