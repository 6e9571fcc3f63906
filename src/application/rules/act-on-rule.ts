import type { Books, OpenBooks } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type BusinessDate, businessDateOf } from "#domain/calendar/dates.ts";
import { cityCode } from "#domain/places/units.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { reasonNotToConfirm, reasonNotToKeepRules, reasonNotToSuspend } from "#domain/rules/keeping-rules.ts";
import { type Confirmation, evolveRule, type KeptRule, type RuleActName } from "#domain/rules/kept-rule.ts";

/** An act asked of one rule. */
export type RuleCommand<Input> = Command<Input> & { readonly rule: string };

/** 启用: the office says by which text of its own the limit binds here, and how many days it gives. @throws {Refusal} */
export function confirmRule(
  openBooks: OpenBooks,
  actor: Actor,
  command: RuleCommand<Confirmation>,
): Promise<void> {
  return actOnRule(openBooks, { actor, command, act: "confirm-rule" }, (kept, today) => {
    refuseIf(reasonNotToConfirm(kept, command.input, today));
    return { ...command.input, basis: command.input.basis.trim() };
  });
}

/** 停用, with the reason. @throws {Refusal} */
export function suspendRule(
  openBooks: OpenBooks,
  actor: Actor,
  command: RuleCommand<{ readonly reason: string }>,
): Promise<void> {
  return actOnRule(openBooks, { actor, command, act: "suspend-rule" }, (kept) => {
    refuseIf(reasonNotToSuspend(kept, command.input.reason));
    return { reason: command.input.reason.trim() };
  });
}

type Asked = {
  readonly actor: Actor;
  readonly command: RuleCommand<unknown>;
  readonly act: RuleActName;
};

/** The same act sent twice is one act. */
function actOnRule(
  openBooks: OpenBooks,
  { actor, command, act }: Asked,
  decide: (kept: KeptRule, today: BusinessDate) => object,
): Promise<void> {
  return openBooks(actor, "act", async (books) => {
    const id = command.rule;
    refuseIf(reasonNotToKeepRules(actor, await installationOf(books)));
    const { decision, end } = await books.rules.hold(id);
    const kept = (await books.rules.kept()).find(({ rule }) => rule.id === id);
    if (!kept) throw new Refusal("not-found", "没有这条期限规则，请刷新后核对。");
    if (await books.ledger.subjectOfAct(command.actId)) return;
    const moment = await momentOf(books.ledger, { home: cityCode, kind: "rule", id }, command, end);
    const today = businessDateOf(moment.times.received);
    const decided = { act, version: 1, payload: decide({ ...kept, decision }, today) };
    const entry = await record(books.ledger, moment, decided, { actor, command });
    await books.rules.save(evolveRule(decision, entry), entry.seq);
  });
}

async function installationOf(books: Books): Promise<string | null> {
  return (await books.installation.find())?.code ?? null;
}
