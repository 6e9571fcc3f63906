import type { Books, OpenBooks } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type KeeperFacts, reasonNotToKeep } from "#domain/criteria/keeping-library.ts";
import type { Standard } from "#domain/criteria/standard.ts";
import type { StandardAddition } from "#domain/criteria/standard-addition.ts";
import { evolveAddition, type StandardActName } from "#domain/criteria/standard-ledger.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/** What the use cases on the library need beside the books. */
export type LibraryDesk = { readonly openBooks: OpenBooks; readonly newId: NewId };

/** A standard that is held for an act, with the library around it. */
export type HeldStandard = {
  readonly standard: Standard;
  readonly standards: readonly Standard[];
  readonly addition: StandardAddition;
};

/** Which act, on which standard, by whom. */
export type StandardAsked = {
  readonly standard: string;
  readonly act: StandardActName;
  readonly actor: Actor;
  readonly command: Command<unknown>;
};

/** What keeping the library rests on beside the actor. */
export async function keeperFacts(books: Books, actor: Actor): Promise<KeeperFacts> {
  const installation = await books.installation.find();
  const body = actor.organisation ? await books.organisations.find(actor.organisation) : null;
  return { installation: installation?.code ?? null, supervised: body?.supervised ?? [] };
}

/** The standard, for somebody who may keep it. @throws {Refusal} `not-found`, `not-permitted`, `not-yours` */
export async function standardToKeep(
  books: Books,
  actor: Actor,
  id: string,
): Promise<Omit<HeldStandard, "addition">> {
  const standards = await books.library.standards();
  const standard = standards.find((one) => one.id === id);
  if (!standard) throw new Refusal("not-found", "标准库中没有这部标准，请刷新后核对。");
  refuseIf(reasonNotToKeep(actor, standard.sectors, await keeperFacts(books, actor)));
  return { standard, standards };
}

/**
 * Does one act to a standard of the library: lock, ask, append, fold, save. The same act sent twice is one act.
 *
 * @throws {Refusal} `not-found`, `not-permitted`, `not-yours`; `conflict`; whatever `decide` says
 */
export async function actOnStandard<Payload>(
  books: Books,
  asked: StandardAsked,
  decide: (held: HeldStandard) => Payload,
): Promise<void> {
  const { standard: id, act, actor, command } = asked;
  const around = await standardToKeep(books, actor, id);
  const { addition, end } = await books.library.hold(id);
  if (await books.ledger.subjectOfAct(command.actId)) return;
  const moment = await momentOf(books.ledger, { home: cityCode, kind: "standard", id }, command, end);
  const decision = { act, version: 1, payload: decide({ ...around, addition }) };
  const entry = await record(books.ledger, moment, decision, { actor, command });
  await books.library.save(evolveAddition(addition, entry), entry.seq);
}
