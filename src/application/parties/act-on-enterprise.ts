import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { type EnterpriseActName, evolveEnterprise } from "#domain/parties/enterprise-ledger.ts";
import { Refusal } from "#domain/refusal.ts";

/** Who does what to which enterprise. */
export type EnterpriseAct = {
  readonly enterprise: string;
  readonly act: Exclude<EnterpriseActName, "register">;
  readonly actor: Actor;
  readonly command: Command<unknown>;
};

/**
 * Does one act to the file of one enterprise: lock, decide, append, fold, save. The same act sent twice is one act.
 *
 * @throws {Refusal} `not-found` out of reach; whatever `payloadOf` refuses
 */
export async function actOnEnterprise(
  books: Books,
  asked: EnterpriseAct,
  payloadOf: (enterprise: Enterprise) => Promise<unknown>,
): Promise<Enterprise> {
  const held = await books.enterprises.hold(asked.enterprise);
  if (!held) throw new Refusal("not-found", "没有这个单位，或者不在您的管辖范围内。");
  const { enterprise, end } = held;
  const known = await books.ledger.subjectOfAct(asked.command.actId);
  if (known) return enterprise;
  const subject = { home: enterprise.home, kind: "enterprise", id: enterprise.id } as const;
  const moment = await momentOf(books.ledger, subject, asked.command, end);
  const decision = { act: asked.act, version: 1, payload: await payloadOf(enterprise) };
  const entry = await record(books.ledger, moment, decision, asked);
  const next = evolveEnterprise(enterprise, entry);
  await books.enterprises.save(next, entry.seq);
  return next;
}
