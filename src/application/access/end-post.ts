import type { Command } from "#application/ledger/command.ts";
import type { Account } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToEnd } from "#domain/access/administration.ts";
import type { BusinessDate } from "#domain/calendar/dates.ts";
import { refuseIf } from "#domain/refusal.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Which post ends, and its last day. */
export type EndPostInput = { readonly account: string; readonly post: string; readonly until: BusinessDate };

/** Ends a post on a day, yesterday at the earliest. @throws {Refusal} `not-permitted`, `not-found`, `wrong-state`, `invalid` */
export function endPost(
  desk: Pick<AccountDesk, "openBooks">,
  actor: Actor,
  command: Command<EndPostInput>,
): Promise<Account> {
  const { account, post, until } = command.input;
  return desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act: "post-ended", account, actor, command }, (held, { today }) => {
      refuseIf(
        reasonNotToEnd(
          held.posts.find(({ id }) => id === post),
          until,
          today,
        ),
      );
      return { post, until };
    }),
  );
}
