import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Advice in words; there is nothing to pass or fail. */
export type OpineInput = { readonly opinion: string };

/** Words by which an opinion would pass for an acceptance. */
const acceptance = /(验收|整改|复查)合格|同意(通过)?(验收|销号|复产)/;

/** 专家意见: advice beside the acceptance chain; an expert never signs 合格 (design §5). */
export const opine: HazardAct<"opine", OpineInput> = {
  name: "opine",
  label: "提出专家意见",
  track: "rectification",
  roles: ["expert"],
  parts: ["expert"],
  signature: true,
  version: 1,
  reasonNotTo: (hazard) =>
    isOver(hazard.stage) ? new Refusal("wrong-state", "隐患已经办结，不再提出专家意见。") : null,
  decide(_hazard, input) {
    requireSubstance(input.opinion, "opinion", "请具体写明意见（不少于 4 个字）。");
    if (acceptance.test(input.opinion)) {
      throw new Refusal("invalid", "专家只提出意见，不作“合格”或者“同意”的结论，请修改。", "opinion");
    }
    return { opinion: input.opinion.trim() };
  },
  evolve(hazard, entry) {
    const said = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    const opinions = [...hazard.rectification.opinions, said];
    return { ...hazard, rectification: { ...hazard.rectification, opinions } };
  },
};
