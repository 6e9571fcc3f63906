import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import type { Lowering } from "#domain/hazards/judgement.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** What the judgement should be lowered to, and on what written grounds. */
export type ProposeLoweringInput = Pick<Lowering, "to" | "grounds" | "evidence">;

const lowerable: readonly Stage[] = ["judged", "confirmed", "fixing", "fixed"];

/** True while the judgement may still be lowered; once accepted it has been worked off as major. */
export function mayBeLowered(hazard: Hazard): boolean {
  return isMajor(hazard) && lowerable.includes(hazard.stage);
}

/** 提出降级 (重大 → 一般 / 不构成): takes written grounds, and effect only when a second person signs. */
export const proposeLowering: HazardAct<"propose-lowering", ProposeLoweringInput> = {
  name: "propose-lowering",
  label: "提出降级",
  track: "rectification",
  roles: ["principal", "regulator"],
  parts: ["enterprise", "lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!mayBeLowered(hazard)) {
      return new Refusal("wrong-state", "只有判定为重大、尚未验收的隐患才能提出降级。");
    }
    if (hazard.lowering) return new Refusal("wrong-state", "已有一项降级建议等待第二人签字，请先处理。");
    return reasonWaiting(hazard, ["judge"], who.officerNames);
  },
  decide(_hazard, input) {
    requireSubstance(input.grounds, "grounds", "降低判定须写明理由和依据（不少于 10 个字）。", 10);
    return { ...input, grounds: input.grounds.trim() };
  },
  evolve(hazard, entry) {
    const lowering = { ...entry.payload, proposedBy: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, lowering };
  },
};
