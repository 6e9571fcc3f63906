import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { openInstructions } from "#domain/hazards/instruction.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Which instruction, by the number of its entry, and what was done. */
export type AnswerInstructionInput = {
  readonly entry: number;
  readonly result: string;
  readonly files: readonly Attachment[];
};

/** 报告批示办理结果: by whom the leader named. */
export const answerInstruction: HazardAct<"answer-instruction", AnswerInstructionInput> = {
  name: "answer-instruction",
  label: "报告批示办理结果",
  track: "record",
  roles: ["regulator", "township", "mine-safety", "county-office", "city-office"],
  parts: ["lead", "township", "mine-safety", "county-office", "city-office"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard, { actor }) =>
    openInstructions(hazard, partsOf(actor, hazard.belonging)).length > 0
      ? null
      : new Refusal("wrong-state", "没有需要您的单位报告结果的领导批示。"),
  decide(hazard, { entry, result, files }, { actor }) {
    const open = openInstructions(hazard, partsOf(actor, hazard.belonging));
    if (!open.some((one) => one.entry === entry)) {
      throw new Refusal("invalid", "请选择要报告结果的批示。", "entry");
    }
    requireSubstance(result, "result", "请写明办理结果（不少于 6 个字）。", 6);
    return { entry, result: result.trim(), files };
  },
  evolve(hazard, entry) {
    const { entry: of, ...said } = entry.payload;
    const answer = { ...said, by: signerOfEntry(entry), at: entry.times.received };
    const instructions = (hazard.instructions ?? []).map((one) =>
      one.entry === of ? { ...one, answer } : one,
    );
    return { ...hazard, instructions };
  },
};
