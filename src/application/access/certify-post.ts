import type { Command } from "#application/ledger/command.ts";
import type { Account } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToCertify } from "#domain/access/administration.ts";
import { refuseIf } from "#domain/refusal.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** The number of the enforcement certificate that stands with a post from now on; null takes it away. */
export type CertifyPostInput = {
  readonly account: string;
  readonly post: string;
  readonly certificate: string | null;
};

/**
 * Puts the number of an enforcement certificate to a post that is held already (登记执法证号); it counts at once.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `wrong-state`; `incomplete`, `duplicate` where nothing changes
 */
export function certifyPost(
  desk: Pick<AccountDesk, "openBooks">,
  actor: Actor,
  command: Command<CertifyPostInput>,
): Promise<Account> {
  const { account, post } = command.input;
  const certificate = command.input.certificate?.trim() || null;
  return desk.openBooks(actor, "act", (books) =>
    actOnAccount(books, { act: "post-certified", account, actor, command }, ({ posts }, { today }) => {
      const held = posts.find(({ id }) => id === post);
      refuseIf(reasonNotToCertify(held, certificate, today));
      return { post, certificate };
    }),
  );
}
