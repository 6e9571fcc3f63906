import type { Instant } from "#domain/calendar/dates.ts";
import type { Return } from "./rectification.ts";
import type { StepContents } from "./step-contents.ts";

/** The five steps (五步工作法, N5), in order. */
export const steps = {
  describe: "述情",
  analyse: "析因",
  "hold-accountable": "追责",
  fix: "即改",
  "govern-at-source": "治源",
} as const;
export type Step = keyof typeof steps;
/** The steps in the order in which they are signed. */
export const stepOrder = Object.keys(steps) as readonly Step[];

/** A step: what is written, who signed it off with their own evidence, and every return with its reason. */
export type StepRecord<S extends Step = Step> = {
  readonly content: StepContents[S] | null;
  readonly writtenBy: string | null;
  readonly writtenAt: Instant | null;
  readonly signed: { readonly by: string; readonly at: Instant } | null;
  readonly returns: readonly Return[];
  /** How many times it was written, so that history can be asked of the ledger. */
  readonly revision: number;
};

/** The 五步 track. */
export type FiveSteps = { readonly [S in Step]: StepRecord<S> };

const untouched = { content: null, writtenBy: null, writtenAt: null, signed: null, returns: [], revision: 0 };

/** Nothing written yet. */
export const untouchedSteps: FiveSteps = {
  describe: untouched,
  analyse: untouched,
  "hold-accountable": untouched,
  fix: untouched,
  "govern-at-source": untouched,
};

/**
 * How a step stands: nothing written, written and to be signed, sent back and to be written again, overtaken by a
 * reopening and to be written again, signed off.
 */
type StepState = "unwritten" | "written" | "returned" | "overtaken" | "signed";

/** The steps that rest on the work itself: when a hazard is reopened they are written anew. */
export const stepsOfTheWork: readonly Step[] = ["fix", "govern-at-source"];

/** What of a hazard the state of its steps depends on. */
type Stepping = { readonly steps: FiveSteps; readonly reopened: readonly { readonly at: Instant }[] };

/** How a step stands. Asked of when it was written, not of its content, which is withheld from some (追责). */
export function stepState({ steps: five, reopened }: Stepping, step: Step): StepState {
  const { signed, writtenAt, returns } = five[step];
  if (signed) return "signed";
  const taken = stepsOfTheWork.includes(step) ? reopened.at(-1)?.at : undefined;
  if (writtenAt && taken && taken > writtenAt) return "overtaken";
  const returned = returns.at(-1)?.at ?? null;
  if (returned && returned > (writtenAt ?? "")) return "returned";
  return writtenAt ? "written" : "unwritten";
}

/** The first step in order that is not signed off; null when all five are. */
export function nextStep(five: FiveSteps): Step | null {
  return stepOrder.find((step) => !five[step].signed) ?? null;
}
