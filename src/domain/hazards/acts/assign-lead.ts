import type { HazardAct } from "#domain/hazards/act.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** The department that leads from now on. */
export type AssignLeadInput = {
  readonly organisation: string;
  /** True while it stands only until a dispute is settled. */
  readonly temporary: boolean;
  readonly reason: string;
};

/** The assignment as recorded, with the department above the new lead, which reads what it leads. */
export type LeadAssigned = AssignLeadInput & { readonly superior: string | null };

/** 指定牵头部门: the committee office names exactly one lead; temporary in a dispute, and no clock stops for it (design §4). */
export const assignLead: HazardAct<"assign-lead", AssignLeadInput, LeadAssigned> = {
  name: "assign-lead",
  label: "指定牵头部门",
  track: "record",
  roles: ["county-office", "city-office"],
  parts: ["county-office", "city-office"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    hazard.stage === "withdrawn" ? new Refusal("wrong-state", "记录已撤回，不用指定牵头部门。") : null,
  decide(hazard, input, context) {
    const { leadOrganisation, temporaryLead } = hazard.belonging;
    if (leadOrganisation === input.organisation && temporaryLead === input.temporary) {
      throw new Refusal("duplicate", "这个部门已经是牵头部门，不用重复指定。", "organisation");
    }
    const organisation = context.organisation(input.organisation);
    if (!organisation) throw new Refusal("invalid", "没有这个部门，请重新选择。", "organisation");
    const reason = requireReason(input.reason, "reason", "请写明指定的理由或者依据。");
    return { ...input, reason, superior: organisation.superior };
  },
  evolve(hazard, entry) {
    const { organisation, temporary, superior } = entry.payload;
    const belonging = {
      ...hazard.belonging,
      leadOrganisation: organisation,
      superiorOrganisation: superior,
      temporaryLead: temporary,
      supportingOrganisations: hazard.belonging.supportingOrganisations.filter((id) => id !== organisation),
    };
    return { ...hazard, belonging, gaps: hazard.gaps.filter((gap) => gap !== "lead") };
  },
};
