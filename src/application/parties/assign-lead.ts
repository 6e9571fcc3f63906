import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { type NamedLead, reasonNotToAssignLead } from "#domain/parties/lead-department.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnEnterprise } from "./act-on-enterprise.ts";
import type { PartyDesk } from "./party-desk.ts";

/** The department to lead in one field of one enterprise. */
export type AssignLeadInput = {
  readonly enterprise: string;
  readonly field: SectorCode;
  readonly organisation: string;
  readonly temporary: boolean;
};

/**
 * Names the lead department in one hazard field (牵头部门). It holds for hazards found from now on; what is open already
 * keeps its lead until the act `assign-lead` on that hazard moves it.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `invalid` where the department cannot lead; `duplicate`
 */
export function assignLead(
  desk: Pick<PartyDesk, "openBooks">,
  actor: Actor,
  command: Command<AssignLeadInput>,
): Promise<Enterprise> {
  const { enterprise, field, organisation: id, temporary } = command.input;
  return desk.openBooks(actor, "act", (books) =>
    actOnEnterprise(books, { enterprise, act: "assign-lead", actor, command }, async (standing) => {
      const organisation = await books.organisations.find(id);
      if (!organisation) throw new Refusal("not-found", "没有这个部门，请重新选择。", "organisation");
      refuseIf(reasonNotToAssignLead(standing, { field, organisation, temporary }, actor));
      return { field, lead: id, temporary } satisfies NamedLead;
    }),
  );
}
