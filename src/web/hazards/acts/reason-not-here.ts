import type { OfferedAct } from "#contract/hazards/seen-hazard.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { type Step, stepOrder } from "#domain/hazards/step.ts";

/** An act, and the step that it would be done to where it is one on the five steps. */
type Where = { readonly act: string; readonly step: Step | null };

/** Why this person cannot do the act, or cannot do it to this step; null where they can. As the server answered it. */
export function reasonNotHere(offered: readonly OfferedAct[], { act, step }: Where): string | null {
  const mine = offered.find(({ name }) => name === act);
  if (!mine) return "由负责的岗位办理";
  return mine.reason ?? (step ? (mine.steps?.[step] ?? null) : null);
}

/** The step to be written first: the first that is not signed and is this person's to write. */
export function stepToWrite(hazard: Hazard, { steps }: Pick<OfferedAct, "steps">): Step {
  const open = stepOrder.filter((step) => !hazard.steps[step].signed);
  return open.find((step) => !steps?.[step]) ?? open[0] ?? "describe";
}
