import type { HazardAct } from "#domain/hazards/act.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** The expert by person id, and what is asked of them. */
export type AssignExpertInput = { readonly person: string; readonly task: string };

/** 指派专家: opens the record to an expert, who advises and never accepts. */
export const assignExpert: HazardAct<"assign-expert", AssignExpertInput> = {
  name: "assign-expert",
  label: "指派专家",
  track: "record",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    isOver(hazard.stage) ? new Refusal("wrong-state", "隐患已经办结，不用再指派专家。") : null,
  decide(hazard, input) {
    if (hazard.belonging.experts.includes(input.person)) {
      throw new Refusal("duplicate", "这名专家已经指派，不用重复指派。", "person");
    }
    if (input.person === hazard.rectification.completion?.by) {
      throw new Refusal("same-person", "整改人不能作为本条隐患的专家，请另选专家。", "person");
    }
    return { person: input.person, task: requireReason(input.task, "task", "请写明请专家做什么。") };
  },
  evolve(hazard, entry) {
    const experts = [...hazard.belonging.experts, entry.payload.person];
    return { ...hazard, belonging: { ...hazard.belonging, experts } };
  },
};
