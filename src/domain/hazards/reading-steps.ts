import type { Part } from "./belonging.ts";
import type { Step } from "./step.ts";

/** 追责 names people: seen by the enterprise, its group and the filing bureau only (design §5). */
const accountabilityReaders: readonly Part[] = ["enterprise", "group", "filing"];

/** Whether who plays these parts may read what is written in the step. */
export function mayReadStep(step: Step, parts: readonly Part[]): boolean {
  return step !== "hold-accountable" || parts.some((part) => accountabilityReaders.includes(part));
}
