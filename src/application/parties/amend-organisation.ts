import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import {
  evolveOrganisation,
  type OrganisationAmended,
  reasonNotToAmendOrganisation,
} from "#domain/parties/organisation-ledger.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { PartyDesk } from "./party-desk.ts";
import { type OrganisationInput, organisationKeepers, organisationOf } from "./register-organisation.ts";

/** The organisation as it is to stand. */
export type AmendOrganisationInput = OrganisationInput & { readonly organisation: string };

/**
 * Amends an organisation. Its reporting unit never changes; what was decided under its former name stays as it was.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `incomplete` or `invalid` input; `duplicate`; `wrong-state` where
 * posts that are held there would not fit any more
 */
export async function amendOrganisation(
  desk: Pick<PartyDesk, "openBooks">,
  actor: Actor,
  command: Command<AmendOrganisationInput>,
): Promise<Organisation> {
  if (!organisationKeepers.includes(actor.role)) {
    throw new Refusal("not-permitted", "机构信息由系统管理员变更。");
  }
  return desk.openBooks(actor, "act", async (books) => {
    const held = await books.organisations.hold(command.input.organisation);
    if (!held) throw new Refusal("not-found", "没有这个机构，请刷新后核对。");
    const { organisation: standing, end } = held;
    if (await books.ledger.subjectOfAct(command.actId)) return standing;
    const { home: _, ...payload } = await amendment(books, standing, command.input);
    const subject = { home: standing.home, kind: "organisation", id: standing.id } as const;
    const moment = await momentOf(books.ledger, subject, command, end);
    const decision = { act: "amend", version: 1, payload: payload satisfies OrganisationAmended };
    const entry = await record(books.ledger, moment, decision, { actor, command });
    const next = evolveOrganisation(standing, entry);
    await books.organisations.save(next, entry.seq);
    return next;
  });
}

async function amendment(books: Books, standing: Organisation, input: AmendOrganisationInput) {
  const changed = organisationOf(input);
  const organisations = await books.organisations.all();
  const today = businessDateOf(await books.ledger.now());
  const posts = await books.accounts.postsAt({ organisation: standing.id }, today);
  const roles = posts.map(({ role }) => role);
  refuseIf(reasonNotToAmendOrganisation(standing, changed, { organisations, roles }));
  return changed;
}
