import type { OpenBooks } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import {
  checkedClosing,
  checkedOpening,
  evolvePublicList,
  type Opening,
  type PublicList,
  type PublicListActName,
  reasonNotToOpenList,
} from "#domain/publication/public-list.ts";
import { refuseIf } from "#domain/refusal.ts";

/** An act asked of the public list of one area. */
export type PublicListCommand<Input> = Command<Input> & { readonly home: string };

/** 开放: the office says by which text of its own the area's list is public. @throws {Refusal} */
export function openPublicList(
  openBooks: OpenBooks,
  actor: Actor,
  command: PublicListCommand<Opening>,
): Promise<void> {
  return actOnList(openBooks, { actor, command, act: "open-list" }, () => checkedOpening(command.input));
}

/** 关闭, with the reason. @throws {Refusal} */
export function closePublicList(
  openBooks: OpenBooks,
  actor: Actor,
  command: PublicListCommand<{ readonly reason: string }>,
): Promise<void> {
  const { reason } = command.input;
  return actOnList(openBooks, { actor, command, act: "close-list" }, (list) => checkedClosing(list, reason));
}

type Asked = {
  readonly actor: Actor;
  readonly command: PublicListCommand<unknown>;
  readonly act: PublicListActName;
};

/** The same act sent twice is one act. */
function actOnList(
  openBooks: OpenBooks,
  { actor, command, act }: Asked,
  decide: (list: PublicList) => object,
): Promise<void> {
  const { home } = command;
  return openBooks(actor, "act", async (books) => {
    refuseIf(reasonNotToOpenList(actor, home));
    const { list, end } = await books.publicLists.hold(home);
    if (await books.ledger.subjectOfAct(command.actId)) return;
    const moment = await momentOf(books.ledger, { home, kind: "public-list", id: home }, command, end);
    const decided = { act, version: 1, payload: decide(list) };
    const entry = await record(books.ledger, moment, decided, { actor, command });
    await books.publicLists.save(evolvePublicList(list, entry), entry.seq);
  });
}
