import { type HazardAct, signerOf } from "#domain/hazards/act.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Why the proposal falls. */
export type RefuseLoweringInput = { readonly reason: string };

/** 驳回或者撤回降级: the second signer refuses, or who proposed it takes it back; the judgement stands as it was. */
export const refuseLowering: HazardAct<"refuse-lowering", RefuseLoweringInput> = {
  name: "refuse-lowering",
  label: "驳回（撤回）降级",
  track: "rectification",
  roles: ["principal", "regulator"],
  parts: ["enterprise", "lead", "superior"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!hazard.lowering) return new Refusal("wrong-state", "没有等待处理的降级建议。");
    if (hazard.lowering.proposedBy === signerOf(who)) return null;
    const parts = signingParts(who, hazard.belonging);
    if (parts.includes("lead") || parts.includes("superior")) return null;
    return new Refusal("not-yours", "降级建议由提出人撤回，或者由牵头部门驳回。");
  },
  decide: (_hazard, input) => ({
    reason: requireReason(input.reason, "reason", "请写明驳回或者撤回的理由。"),
  }),
  evolve: (hazard) => ({ ...hazard, lowering: null }),
};
