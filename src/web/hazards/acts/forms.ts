import type { ActName } from "#domain/hazards/registry.ts";
import type { Step } from "#domain/hazards/step.ts";
import type { ActForm, ActForms } from "./act-form.ts";
import { caseCorrectionForm } from "./case-correction-form.ts";
import { caseForms } from "./case-forms.ts";
import { countersigningForms } from "./countersigning-forms.ts";
import { instructionForms } from "./instruction-forms.ts";
import { judgingForms } from "./judging-forms.ts";
import { leniencyForms } from "./leniency-forms.ts";
import { recordForms } from "./record-forms.ts";
import { rejudgingForm } from "./rejudging-form.ts";
import { sideForms } from "./side-forms.ts";
import { stepForms, writeStepForm } from "./step-forms.ts";
import { workForms } from "./work-forms.ts";

const forms: ActForms<Exclude<ActName, "write-step">> = {
  ...judgingForms,
  ...countersigningForms,
  ...rejudgingForm,
  ...recordForms,
  ...workForms,
  ...sideForms,
  ...leniencyForms,
  ...instructionForms,
  ...caseForms,
  ...caseCorrectionForm,
  ...stepForms,
};

/** The form of an act; of writing a step, the one of that step. */
export function formOf(name: ActName, step: Step): ActForm {
  // Each form is kept under the name of its own act, which the compiler cannot follow through a variable.
  return (name === "write-step" ? writeStepForm(step) : forms[name]) as unknown as ActForm;
}
