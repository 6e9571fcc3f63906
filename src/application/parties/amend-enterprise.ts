import type { Books } from "#application/books.ts";
import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Enterprise, reasonNotToRegister } from "#domain/parties/enterprise.ts";
import type { EnterpriseAmended } from "#domain/parties/enterprise-ledger.ts";
import { placeOfCode } from "#domain/places/place.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnEnterprise } from "./act-on-enterprise.ts";
import type { PartyDesk } from "./party-desk.ts";
import { draftOf, type EnterpriseInput, personFor, reasonNotKeeper } from "./register-enterprise.ts";

/** The file as it is to stand; people who are not named stay as they are. */
export type AmendInput = Omit<EnterpriseInput, "departments"> & { readonly enterprise: string };

/**
 * Amends the file of an enterprise. Its reporting unit never changes; its lead departments are assigned, not amended.
 *
 * @throws {Refusal} `not-permitted`; `not-found` out of reach; `incomplete` or `invalid` input; `duplicate` credit code
 */
export function amendEnterprise(
  desk: Pick<PartyDesk, "openBooks">,
  actor: Actor,
  command: Command<AmendInput>,
): Promise<Enterprise> {
  const { enterprise } = command.input;
  return desk.openBooks(actor, "act", (books) =>
    actOnEnterprise(books, { enterprise, act: "amend", actor, command }, (standing) =>
      amendment(books, actor, { standing, input: command.input }),
    ),
  );
}

type Amending = { readonly standing: Enterprise; readonly input: AmendInput };

async function amendment(
  books: Books,
  actor: Actor,
  { standing, input }: Amending,
): Promise<EnterpriseAmended> {
  refuseIf(reasonNotKeeper(actor, standing.home));
  if (placeOfCode(input.placeCode)?.home !== standing.home) {
    throw new Refusal("invalid", "所属县区不能变更；已迁往其他县区的，请由迁入地重新登记。", "placeCode");
  }
  const { home, departments: _, ...file } = draftOf({ ...input, departments: [] });
  refuseIf(reasonNotToRegister({ id: standing.id, home, departments: [], ...file }));
  await refuseUnknownGroup(books, file.group);
  const same = file.uscc ? await books.enterprises.match({ home, uscc: file.uscc, name: file.name }) : null;
  if (same && same.id !== standing.id) {
    throw new Refusal(
      "duplicate",
      `统一社会信用代码 ${file.uscc} 已经登记为“${same.name}”，请核对。`,
      "uscc",
    );
  }
  return {
    ...file,
    principal: (await personFor(books, input.principal, home)) ?? standing.principal,
    safetyContact: (await personFor(books, input.safetyContact, home)) ?? standing.safetyContact,
  };
}

async function refuseUnknownGroup(books: Books, group: string | null): Promise<void> {
  if (group === null) return;
  const organisation = await books.organisations.find(group);
  if (organisation?.kind !== "group") {
    throw new Refusal("not-found", "没有这个办矿主体（集团公司），请先登记。", "group");
  }
}
