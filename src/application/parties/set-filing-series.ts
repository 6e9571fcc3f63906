import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import { type NumberSeriesSet, reasonNotToSetSeries } from "#domain/parties/number-series.ts";
import { evolveOrganisation } from "#domain/parties/organisation-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { PartyDesk } from "./party-desk.ts";

/** Posts that keep the register of filings, each of its own office. */
export const seriesKeepers: readonly Role[] = ["filing-desk"];

/**
 * Sets how the actor's own office numbers its filings, and which number comes next. Numbers that were given stay given.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `incomplete` or `invalid` input
 */
export async function setFilingSeries(
  desk: Pick<PartyDesk, "openBooks">,
  actor: Actor,
  command: Command<NumberSeriesSet>,
): Promise<void> {
  const { organisation: office } = actor;
  if (!seriesKeepers.includes(actor.role) || !office) {
    throw new Refusal("not-permitted", "备案编号由备案部门的备案岗位设置。");
  }
  return desk.openBooks(actor, "act", async (books) => {
    const held = await books.organisations.hold(office);
    if (!held) throw new Refusal("not-found", "没有这个机构，请刷新后核对。");
    if (await books.ledger.subjectOfAct(command.actId)) return;
    const { organisation, end } = held;
    const payload = { ...command.input, prefix: command.input.prefix.trim() };
    const subject = { home: organisation.home, kind: "organisation", id: office } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const run = { body: office, prefix: payload.prefix, year: payload.year };
    const reached = await books.numbers.next(run);
    refuseIf(reasonNotToSetSeries(payload, { today: moment.today, reached }));
    const decision = { act: "set-filing-series", version: 1, payload };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    await books.organisations.save(evolveOrganisation(organisation, entry), entry.seq);
    await books.numbers.goOnWith(run, payload.next);
  });
}
