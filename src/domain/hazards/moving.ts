import type { Instant } from "#domain/calendar/dates.ts";
import { unsigned } from "./filing.ts";
import { type Hazard, isMajor } from "./hazard.ts";
import { isWaiting } from "./joint-act.ts";
import type { Judgement } from "./judgement.ts";
import type { Stage } from "./stage.ts";
import { type Step, stepOrder } from "./step.ts";

/** The hazard at another stage, with the moment it came there; unchanged when it is there already. */
export function movedTo(hazard: Hazard, stage: Stage, at: Instant): Hazard {
  return hazard.stage === stage ? hazard : { ...hazard, stage, stageSince: at };
}

/**
 * The hazard under a new standing judgement. Major waits to be confirmed; general takes the short way and needs no
 * confirmation; none ends it, once both have signed. Raised to major, work that was reported as general is looked at anew.
 */
export function underJudgement(hazard: Hazard, judgement: Judgement): Hazard {
  // Who accepts depends on the level: when it changes, acceptance begins anew.
  const raised = judgement.level === "major" && !isMajor(hazard);
  const rectification = {
    ...hazard.rectification,
    completion: raised ? null : hazard.rectification.completion,
    acceptance: [],
  };
  const judged: Hazard = {
    ...hazard,
    rectification,
    judgements: [...hazard.judgements, judgement],
    lowering: null,
    confirmation: judgement.level === "major" ? null : hazard.confirmation,
  };
  const held = judgement.level === "none" && isWaiting(judgement);
  return held ? judged : movedTo(judged, stageUnder(hazard.stage, judgement), judgement.at);
}

function stageUnder(stage: Stage, judgement: Judgement): Stage {
  if (judgement.level === "none") return "dismissed";
  if (judgement.level === "major") return "judged";
  return stage === "found" || stage === "judged" ? "confirmed" : stage;
}

/** The hazard with these steps to be signed again, and with them the report that rests on all five. */
export function withStepsReopened(hazard: Hazard, which: readonly Step[]): Hazard {
  const reopened = stepOrder.filter((step) => which.includes(step) && hazard.steps[step].signed);
  if (reopened.length === 0) return hazard;
  const undone = Object.fromEntries(reopened.map((step) => [step, { ...hazard.steps[step], signed: null }]));
  return { ...hazard, steps: { ...hazard.steps, ...undone }, filing: unsigned(hazard.filing) };
}
