import type { PersonBook } from "#application/parties/person-book.ts";
import { saysOtherwise } from "#domain/ledger/says-otherwise.ts";
import { nameAsRead } from "#domain/parties/person-name.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Command } from "./command.ts";
import type { RecordedAct } from "./ledger-book.ts";

/**
 * Asks that an act sent again says what was recorded: the same thing sent twice is one act, another thing under its id
 * would be answered as done and be lost.
 *
 * @throws {Refusal} `duplicate`
 */
export async function requireSame(
  persons: Pick<PersonBook, "namesOf">,
  known: RecordedAct,
  sent: { readonly command: Command<unknown>; readonly input: unknown; readonly recorded: unknown },
): Promise<void> {
  const { happenedAt } = sent.command;
  const moved = happenedAt !== undefined && Date.parse(happenedAt) !== Date.parse(known.happenedAt);
  if (
    !moved &&
    !saysOtherwise(sent.input, sent.recorded) &&
    (await forTheSame(persons, known, sent.command))
  ) {
    return;
  }
  throw new Refusal(
    "duplicate",
    "同一事项已经按另一份内容提交成功，这次填写的没有记录；请核对办理记录，需要修改的请重新办理。",
  );
}

async function forTheSame(
  persons: Pick<PersonBook, "namesOf">,
  { onBehalf }: RecordedAct,
  command: Command<unknown>,
): Promise<boolean> {
  const said = command.onBehalf ?? null;
  if (!said || !onBehalf) return !said && !onBehalf;
  if (said.channel !== onBehalf.channel || (said.paper ?? null) !== onBehalf.paper) return false;
  if (said.personId) return said.personId === onBehalf.personId;
  const names = await persons.namesOf([onBehalf.personId]);
  return nameAsRead(said.personName ?? "") === nameAsRead(names.get(onBehalf.personId) ?? "");
}
