import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type Instruction, instructedParts, isThere } from "#domain/hazards/instruction.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import {
  requireComingDay,
  requireDoneDay,
  requireReason,
  requireSubstance,
} from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Whose instruction, on which day, in which words; who is to do it and by when the result is reported. */
export type InstructInput = Pick<
  Instruction,
  "leader" | "leaderPost" | "on" | "text" | "scan" | "whom" | "reportBy"
>;

/** 领导批示: entered by the committee office or a department for a leader, who signs on paper. Never shown to the enterprise. */
export const instruct: HazardAct<"instruct", InstructInput> = {
  name: "instruct",
  label: "登记领导批示",
  track: "record",
  roles: ["county-office", "city-office", "regulator"],
  parts: ["county-office", "city-office", "lead", "superior"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    isNoHazard(hazard.stage)
      ? new Refusal("wrong-state", "记录已经撤回或者不构成隐患，不用登记批示。")
      : null,
  decide(hazard, input, { actor, today }) {
    if (input.leader === actor.person) {
      throw new Refusal("same-person", "批示由领导在纸上作出，经办人不能登记为批示人。", "leader");
    }
    const leaderPost = requireReason(input.leaderPost, "leaderPost", "请填写领导的职务。");
    requireDoneDay(input.on, "on", { from: hazard.finding.foundOn, to: today });
    requireSubstance(input.text, "text", "请写明批示的内容（不少于 4 个字）。");
    if (!isThere(input.whom, hazard.belonging)) {
      const sentence = `这条隐患没有${instructedParts[input.whom]}，请选择由谁办理。`;
      throw new Refusal("invalid", sentence, "whom");
    }
    requireComingDay(input.reportBy, "reportBy", today);
    const { leader, on, scan, whom, reportBy } = input;
    return { leader, leaderPost, on, text: input.text.trim(), scan, whom, reportBy };
  },
  evolve(hazard, entry) {
    const said = { entry: entry.seq, by: signerOfEntry(entry), at: entry.times.received, answer: null };
    return { ...hazard, instructions: [...(hazard.instructions ?? []), { ...entry.payload, ...said }] };
  },
};
