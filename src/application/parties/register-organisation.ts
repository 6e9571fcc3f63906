import type { Books } from "#application/books.ts";
import type { NewId } from "#application/identifiers.ts";
import type { Command } from "#application/ledger/command.ts";
import { momentOf, record } from "#application/ledger/record.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Role } from "#domain/access/role.ts";
import type { Organisation } from "#domain/parties/organisation.ts";
import {
  beginOrganisation,
  type OrganisationRegistered,
  reasonNotToRegisterOrganisation,
} from "#domain/parties/organisation-ledger.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import type { PartyDesk } from "./party-desk.ts";

/** Posts that keep the list of organisations (design §4: the administrator of the system). */
export const organisationKeepers: readonly Role[] = ["system-admin"];

/** An organisation as filled in; its reporting unit follows from where it sits. */
export type OrganisationInput = Omit<OrganisationRegistered, "home">;

/**
 * Registers a body of government or a group company.
 *
 * @throws {Refusal} `not-permitted`; `incomplete`, `invalid` or `not-found` input; `duplicate`
 */
export function registerOrganisation(
  desk: PartyDesk,
  actor: Actor,
  command: Command<OrganisationInput>,
): Promise<Organisation> {
  return desk.openBooks(actor, "act", (books) =>
    registerOrganisationIn({ books, newId: desk.newId }, actor, command),
  );
}

/** The same inside a transaction that is open already. @throws {Refusal} as `registerOrganisation` */
export async function registerOrganisationIn(
  { books, newId }: { readonly books: Books; readonly newId: NewId },
  actor: Actor,
  command: Command<OrganisationInput>,
): Promise<Organisation> {
  if (!organisationKeepers.includes(actor.role)) {
    throw new Refusal("not-permitted", "机构由系统管理员登记。");
  }
  const known = await books.ledger.subjectOfAct(command.actId);
  if (known) return existing(books, known.id);
  const payload = organisationOf(command.input);
  refuseIf(reasonNotToRegisterOrganisation(payload, await books.organisations.all()));
  const id = newId("og");
  const { home } = payload;
  const moment = await momentOf(books.ledger, { home, kind: "organisation", id }, command, null);
  const organisation = beginOrganisation(id, { payload });
  await books.organisations.insert(organisation);
  await record(books.ledger, moment, { act: "register", version: 1, payload }, { actor, command });
  return organisation;
}

/** The organisation that the input describes, tidied, with the reporting unit of its place. */
export function organisationOf(input: OrganisationInput): OrganisationRegistered {
  const home = placeOfCode(input.placeCode)?.home ?? "";
  const { name, kind, placeCode, level, supervised, superior } = input;
  return { name: name.trim(), kind, placeCode, home, level, supervised: [...new Set(supervised)], superior };
}

async function existing(books: Books, id: string): Promise<Organisation> {
  const organisation = await books.organisations.find(id);
  if (!organisation) throw new Refusal("duplicate", "这个事项编号已经用过，请刷新后重新提交。");
  return organisation;
}
