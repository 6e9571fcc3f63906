import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { type Hazard, owesSteps } from "#domain/hazards/hazard.ts";
import { nextStep, type Step, stepState, steps } from "#domain/hazards/step.ts";
import { reasonIncomplete, type WrittenStep } from "#domain/hazards/step-demands.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";
import { factsFor, mayHandleStep } from "./write-step.ts";

/** The step being signed off; named, so that a form signed on paper is not taken for another step's. */
export type SignStepInput = { readonly step: Step };

/** 五步签字: in order, each by the principal; 述情 of what an inspection found also by the lead department. */
export const signStep: HazardAct<"sign-step", SignStepInput> = {
  name: "sign-step",
  label: "五步签字",
  track: "five-steps",
  roles: ["principal", "regulator"],
  parts: ["enterprise", "lead"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!owesSteps(hazard)) return new Refusal("wrong-state", "判定为重大事故隐患以后才签五步。");
    const step = nextStep(hazard.steps);
    if (!step) return new Refusal("wrong-state", "五步已经全部签字。");
    if (!mayHandleStep(step, hazard, who)) {
      return new Refusal("not-yours", `“${steps[step]}”由企业主要负责人签字。`);
    }
    if (stepState(hazard, step) === "overtaken") {
      return new Refusal("incomplete", `重新打开以后，“${steps[step]}”须按新的整改情况重新填写，再签字。`);
    }
    if (hazard.steps[step].content) return null;
    return new Refusal("incomplete", `“${steps[step]}”还没有填写，请先填写再签字。`);
  },
  decide(hazard, input) {
    const step = nextStep(hazard.steps);
    if (step && input.step !== step) {
      throw new Refusal("wrong-state", `五步按顺序签字，现在应签“${steps[step]}”。`, "step");
    }
    const written = writtenStep(hazard, input.step);
    if (written) refuseIf(reasonIncomplete(written, factsFor(hazard)));
    return { step: input.step };
  },
  evolve(hazard, entry) {
    const { step } = entry.payload;
    const signed = { by: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, steps: { ...hazard.steps, [step]: { ...hazard.steps[step], signed } } };
  },
};

/** A step of the record with what is written in it; null while nothing is. */
export function writtenStep(hazard: Hazard, step: Step): WrittenStep | null {
  const { content } = hazard.steps[step];
  // The record types each step's content by its name, which the compiler cannot follow through a variable.
  return content ? ({ step, content } as WrittenStep) : null;
}
