import type { Command } from "#application/ledger/command.ts";
import type { Account } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToAdminister, reasonNotToGive } from "#domain/access/administration.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { Post } from "#domain/parties/post.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";
import { checkPlaceOfPost, type PostPlace } from "./place-of-post.ts";

/** The post to give: where, as what, from which day. */
export type GivePostInput = PostPlace & {
  readonly account: string;
  readonly certificate: string | null;
  /** Today when not given; never before today. */
  readonly from: BusinessDate | null;
  readonly until: BusinessDate | null;
  readonly standing: "A" | "B" | null;
};

/**
 * Gives an account a post (任职).
 *
 * @throws {Refusal} `not-permitted`; `not-found`; `same-person` where audit would not stay apart; `duplicate`
 */
export async function givePost(
  desk: AccountDesk,
  actor: Actor,
  command: Command<GivePostInput>,
): Promise<Account> {
  refuseIf(reasonNotToAdminister(actor, "post-given"));
  const { input } = command;
  await checkPlaceOfPost(desk.openIdentity, input);
  return desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act: "post-given", account: input.account, actor, command }, (account, moment) => {
      const from = input.from ?? moment.today;
      if (from < moment.today) {
        throw new Refusal("invalid", "到岗日期不能早于今天：之前的事项不能追认在岗。", "from");
      }
      const post: Post = {
        id: desk.newId("po"),
        account: account.id,
        person: account.person,
        role: input.role,
        organisation: input.organisation,
        enterprise: input.enterprise,
        certificate: input.certificate?.trim() || null,
        from,
        until: input.until,
        standing: input.standing,
        takenOverFrom: null,
      };
      refuseIf(reasonNotToGive(account, post));
      return { post };
    }),
  );
}
