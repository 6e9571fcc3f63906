import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { withStepsReopened } from "#domain/hazards/moving.ts";
import type { RepeatKind } from "#domain/hazards/repeated-as.ts";
import { isNoHazard } from "#domain/hazards/stage.ts";
import type { Step } from "#domain/hazards/step.ts";
import { reasonIncomplete } from "#domain/hazards/step-demands.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";
import { writtenStep } from "./sign-step.ts";
import { factsFor } from "./write-step.ts";

/** The earlier hazard, and why this one repeats it or does not. */
export type RepeatInput = { readonly of: string; readonly reason: string };

/** What is recorded: with how far from it the earlier one stands, read from the two records; absent of old entries. */
export type ConfirmedRepeat = RepeatInput & { readonly kind?: RepeatKind };

/** Why a proposed repeat cannot be answered now; null when it can. */
export function reasonNotToAnswerRepeat(hazard: Hazard): Refusal | null {
  if (isNoHazard(hazard.stage)) {
    return new Refusal("wrong-state", "记录已经撤回或者不构成隐患，不用认定重复。");
  }
  if (hazard.filing.filed) return new Refusal("wrong-state", "已经备案；需要认定的，请先重新打开。");
  return hazard.repeatOf ? new Refusal("wrong-state", "已经认定为重复隐患。") : null;
}

/** Checks an answer on a proposed repeat. @throws {Refusal} `invalid` for the hazard itself, `incomplete` without a reason */
export function checkedRepeat(hazard: Hazard, input: RepeatInput): RepeatInput {
  if (input.of === hazard.id) throw new Refusal("invalid", "不能与自身重复，请选择以前的隐患。", "of");
  return { of: input.of, reason: requireReason(input.reason, "reason", "请写明认定的理由。") };
}

const deepened: readonly Step[] = ["analyse", "govern-at-source"];

/** 认定重复: the lead department confirms what the system proposed, for a repeat weighs on the enterprise itself; 析因 and 治源 are then asked for in depth (N3). */
export const confirmRepeat: HazardAct<"confirm-repeat", RepeatInput, ConfirmedRepeat> = {
  name: "confirm-repeat",
  label: "认定重复",
  track: "record",
  roles: ["regulator"],
  parts: ["lead"],
  signature: false,
  version: 1,
  reasonNotTo: reasonNotToAnswerRepeat,
  decide: checkedRepeat,
  evolve(hazard, entry) {
    const { of, reason, kind } = entry.payload;
    const as = { reason, by: signerOfEntry(entry), at: entry.times.received };
    const repeat = { ...hazard, repeatOf: of, ...(kind ? { repeatedAs: { kind, ...as } } : {}) };
    if (!isMajor(hazard)) return repeat;
    return withStepsReopened(
      repeat,
      deepened.filter((step) => isTooShallow(repeat, step)),
    );
  },
};

function isTooShallow(hazard: Hazard, step: Step): boolean {
  const written = writtenStep(hazard, step);
  return written !== null && reasonIncomplete(written, factsFor(hazard)) !== null;
}
