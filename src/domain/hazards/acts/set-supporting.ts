import type { HazardAct } from "#domain/hazards/act.ts";
import { Refusal } from "#domain/refusal.ts";

/** All supporting departments from now on. */
export type SetSupportingInput = { readonly organisations: readonly string[] };

/** 调整配合部门: who supports the lead; the lead itself is not among them. */
export const setSupporting: HazardAct<"set-supporting", SetSupportingInput> = {
  name: "set-supporting",
  label: "调整配合部门",
  track: "record",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    hazard.stage === "withdrawn" ? new Refusal("wrong-state", "记录已撤回，不用调整配合部门。") : null,
  decide(hazard, input, context) {
    const organisations = [...new Set(input.organisations)];
    if (organisations.includes(hazard.belonging.leadOrganisation ?? "")) {
      throw new Refusal("invalid", "牵头部门不能同时是配合部门，请去掉。", "organisations");
    }
    if (organisations.some((id) => !context.organisation(id))) {
      throw new Refusal("invalid", "所选部门中有已不存在的，请重新选择。", "organisations");
    }
    return { organisations };
  },
  evolve(hazard, entry) {
    const supportingOrganisations = entry.payload.organisations;
    return { ...hazard, belonging: { ...hazard.belonging, supportingOrganisations } };
  },
};
