import type { HazardDesk } from "#application/hazards/act-on-hazard.ts";
import type { Command } from "#application/ledger/command.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { SectorCode } from "#domain/criteria/sector.ts";
import type { Enterprise } from "#domain/parties/enterprise.ts";
import { type NamedLead, reasonNotToAssignLead } from "#domain/parties/lead-department.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { actOnEnterprise } from "./act-on-enterprise.ts";
import { handOpenHazardsOver } from "./hand-open-hazards-over.ts";

/** The department to lead in one field of one enterprise. */
export type AssignLeadInput = {
  readonly enterprise: string;
  readonly field: SectorCode;
  readonly organisation: string;
  readonly temporary: boolean;
};

/** The enterprise under its lead, and how many open hazards went with it; 0 where the act had been done before. */
export type LeadAssigned = { readonly enterprise: Enterprise; readonly hazards: number };

/**
 * Names the lead department in one hazard field (牵头部门). It holds for hazards found from now on, and in the same
 * transaction for the open ones that nobody led or that the lead before led.
 *
 * @throws {Refusal} `not-permitted`, `not-found`; `invalid` where the department cannot lead; `duplicate`
 */
export function assignLead(
  desk: HazardDesk,
  actor: Actor,
  command: Command<AssignLeadInput>,
): Promise<LeadAssigned> {
  const { enterprise: id, field, organisation: lead, temporary } = command.input;
  const named: NamedLead = { field, lead, temporary };
  return desk.openBooks(actor, "act", async (books) => {
    const before = (await books.enterprises.hold(id))?.enterprise;
    const known = await books.ledger.subjectOfAct(command.actId);
    const asked = { enterprise: id, act: "assign-lead", actor, command } as const;
    const enterprise = await actOnEnterprise(books, asked, async (standing) => {
      const organisation = await books.organisations.find(lead);
      if (!organisation) throw new Refusal("not-found", "没有这个部门，请重新选择。", "organisation");
      refuseIf(reasonNotToAssignLead(standing, { field, organisation, temporary }, actor));
      return named;
    });
    if (!before || known) return { enterprise, hazards: 0 };
    const just = { before, named, actor, actId: command.actId };
    const hazards = await handOpenHazardsOver(books, just);
    return { enterprise, hazards };
  });
}
