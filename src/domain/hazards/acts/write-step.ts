import { type HazardAct, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import { selfFound } from "#domain/hazards/finding.ts";
import { type Hazard, owesSteps } from "#domain/hazards/hazard.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { type Step, stepOrder, steps } from "#domain/hazards/step.ts";
import { reasonIncomplete, type StepFacts, type WrittenStep } from "#domain/hazards/step-demands.ts";
import { Refusal, refuseIf } from "#domain/refusal.ts";

/** One of the five steps with its contents. */
export type WriteStepInput = WrittenStep;

/** True when a step is the enterprise's to write and sign; 述情 may be the lead department's for what it found itself. */
export function mayHandleStep(step: Step, hazard: Hazard, who: Who): boolean {
  const parts = signingParts(who, hazard.belonging);
  if (parts.includes("enterprise")) return true;
  return parts.includes("lead") && step === "describe" && !selfFound(hazard.finding);
}

/** Why a step cannot be written now by this person: it is another's to write, or it is signed; null when it can. */
function reasonNotToWrite(step: Step, hazard: Hazard, who: Who): Refusal | null {
  if (!mayHandleStep(step, hazard, who)) {
    return new Refusal("not-yours", `“${steps[step]}”由企业填写。`, "step");
  }
  if (!hazard.steps[step].signed) return null;
  return new Refusal("wrong-state", `“${steps[step]}”已经签字；需要修改的，请先退回。`, "step");
}

/** 填写五步: written by safety staff, technical lead or principal; a step that is signed is returned before it is rewritten. */
export const writeStep: HazardAct<"write-step", WriteStepInput> = {
  name: "write-step",
  label: "填写五步",
  track: "five-steps",
  roles: ["principal", "safety-staff", "technical-lead", "regulator"],
  parts: ["enterprise", "lead"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!owesSteps(hazard)) return new Refusal("wrong-state", "判定为重大事故隐患以后才填写五步。");
    const mine = stepOrder.filter((step) => mayHandleStep(step, hazard, who));
    if (mine.length === 0)
      return new Refusal("not-yours", "五步由企业填写；检查发现的隐患，述情可由牵头部门填写。");
    if (mine.some((step) => !hazard.steps[step].signed)) return null;
    return mine.length === stepOrder.length
      ? new Refusal("wrong-state", "各步已经签字；需要修改的，请先由牵头部门或者备案岗退回。")
      : new Refusal("wrong-state", "“述情”已经签字；其余各步由企业填写。");
  },
  reasonNotToStep: reasonNotToWrite,
  decide(hazard, input, context) {
    refuseIf(reasonNotToWrite(input.step, hazard, context));
    refuseIf(reasonIncomplete(input, factsFor(hazard)));
    return input;
  },
  evolve(hazard, entry) {
    const { step, content } = entry.payload;
    const before = hazard.steps[step];
    const written = {
      ...before,
      content,
      writtenBy: signerOfEntry(entry),
      writtenAt: entry.times.received,
      revision: before.revision + 1,
    };
    return { ...hazard, steps: { ...hazard.steps, [step]: written } };
  },
};

/** What the demands on this hazard's steps depend on. */
export function factsFor(hazard: Hazard): StepFacts {
  const { repeatOf, repeatedAs, finding } = hazard;
  return { repeat: repeatOf !== null, namedApart: repeatedAs !== undefined, finder: finding.finder };
}
