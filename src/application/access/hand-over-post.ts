import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import type { Account } from "#domain/access/account.ts";
import type { Actor } from "#domain/access/actor.ts";
import { reasonNotToAdminister, reasonNotToGive } from "#domain/access/administration.ts";
import { addDays, type BusinessDate } from "#domain/calendar/dates.ts";
import { handOverPost as handedOver, type Post } from "#domain/parties/post.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnAccount } from "./act-on-account.ts";
import type { AccountDesk } from "./identity-desk.ts";

/** Who hands which post over to whom, and from which day the successor is in it. */
export type HandOverInput = {
  readonly account: string;
  readonly post: string;
  readonly toAccount: string;
  /** The successor's own certificate. */
  readonly certificate: string | null;
  readonly on: BusinessDate;
};

type Giving = { readonly actor: Actor; readonly command: Command<HandOverInput>; readonly newPost: string };

/**
 * Hands a post over (交接): one act, written on both accounts, which are locked in the order of their ids.
 *
 * @throws {Refusal} `not-permitted`, `not-found`, `same-person`, `wrong-state`, `invalid`
 */
export function handOverPost(
  desk: AccountDesk,
  actor: Actor,
  command: Command<HandOverInput>,
): Promise<Account> {
  return desk.openBooks(actor, "act", async (books) => {
    refuseIf(reasonNotToAdminister(actor, "post-handed-over"));
    const { account, toAccount } = command.input;
    for (const id of [account, toAccount].sort()) await books.accounts.hold(id);
    const known = await books.ledger.subjectOfAct(command.actId);
    const giver = await books.accounts.find(account);
    if (!giver) throw notFound();
    if (known) return giver;
    const giving = { actor, command, newPost: desk.newId("po") };
    const begun = await give(books, giving);
    return actOnAccount(books, { act: "post-handed-over", account, actor, command }, () => ({
      post: command.input.post,
      until: addDays(begun.from, -1),
      toAccount,
      newPost: begun.id,
    }));
  });
}

/** Writes the successor's post, with an act id that comes from the command's own. */
async function give(books: Books, { actor, command, newPost }: Giving): Promise<Post> {
  const { input } = command;
  const giver = await books.accounts.find(input.account);
  const post = giver?.posts.find(({ id }) => id === input.post);
  const successor = await books.accounts.find(input.toAccount);
  if (!post || !successor) throw notFound();
  const { account, certificate } = { account: successor.id, certificate: input.certificate?.trim() || null };
  const handing = { newPost, account, person: successor.person, certificate, on: input.on };
  const { begun } = handedOver(post, handing);
  const own = { ...command, actId: `${command.actId}/successor`, basedOnSeq: undefined };
  await actOnAccount(books, { act: "post-given", account, actor, command: own }, (_, { today }) => {
    if (input.on < today) throw new Refusal("invalid", "交接日期不能早于今天，请更正。", "on");
    refuseIf(reasonNotToGive(successor, begun));
    return { post: begun };
  });
  return begun;
}

function notFound(): Refusal {
  return new Refusal("not-found", "没有这个账号或者任职，请刷新后核对。");
}
