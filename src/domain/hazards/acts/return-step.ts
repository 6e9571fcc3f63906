import { type HazardAct, signerOf, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import { unsigned } from "#domain/hazards/filing.ts";
import { type Hazard, owesSteps } from "#domain/hazards/hazard.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { mayReadStep } from "#domain/hazards/reading-steps.ts";
import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/** The step sent back, and why. */
export type ReturnStepInput = { readonly step: Step; readonly reason: string };

/** Why a step cannot be sent back now by this person; null when it can. Nobody returns what they may not read. */
function reasonNotToReturn(step: Step, hazard: Hazard, who: Who): Refusal | null {
  if (!mayReadStep(step, signingParts(who, hazard.belonging))) {
    return new Refusal("not-yours", "追责内容由办矿主体（集团公司）或者备案岗退回。", "step");
  }
  if (!hazard.steps[step].content) {
    return new Refusal("wrong-state", `“${steps[step]}”还没有填写，不用退回。`, "step");
  }
  if (step === "fix" && hazard.stage === "struck-off") {
    return new Refusal("wrong-state", "已经销号；即改需要重做的，请先重新打开。", "step");
  }
  if (hazard.steps[step].signed?.by !== signerOf(who)) return null;
  return new Refusal("same-person", "签字人不能退回自己签的步骤，请由其他人员退回。", "step");
}

/** 退回五步: by lead department, filing desk or group, with a reason that stays; the step and the report are signed again. */
export const returnStep: HazardAct<"return-step", ReturnStepInput> = {
  name: "return-step",
  label: "退回五步",
  track: "five-steps",
  roles: ["regulator", "filing-desk", "group"],
  parts: ["lead", "filing", "group"],
  signature: false,
  version: 1,
  reasonNotTo(hazard) {
    if (!owesSteps(hazard)) return new Refusal("wrong-state", "没有可以退回的步骤。");
    if (hazard.filing.filed) return new Refusal("wrong-state", "已经备案；需要重做的，请先重新打开。");
    if (stepOrder.some((step) => hazard.steps[step].content)) return null;
    return new Refusal("wrong-state", "五步还没有填写，没有可以退回的内容。");
  },
  reasonNotToStep: reasonNotToReturn,
  decide(hazard, input, context) {
    const { step } = input;
    refuseIf(reasonNotToReturn(step, hazard, context));
    return { step, reason: requireReason(input.reason, "reason", "请写明退回的理由，便于对方修改。") };
  },
  evolve(hazard, entry) {
    const { step, reason } = entry.payload;
    const before = hazard.steps[step];
    const returned = { reason, by: signerOfEntry(entry), at: entry.times.received };
    const record = { ...before, signed: null, returns: [...before.returns, returned] };
    return { ...hazard, steps: { ...hazard.steps, [step]: record }, filing: unsigned(hazard.filing) };
  },
};
