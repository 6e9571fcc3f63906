import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { unsigned } from "#domain/hazards/filing.ts";
import { type Hazard, standingJudgement } from "#domain/hazards/hazard.ts";
import { movedTo, withStepsReopened } from "#domain/hazards/moving.ts";
import type { Stage } from "#domain/hazards/stage.ts";
import { stepsOfTheWork } from "#domain/hazards/step.ts";
import { withRequestsDropped } from "#domain/hazards/stoppage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** Why it is taken up again. */
export type ReopenInput = { readonly reason: string };

const closed: readonly Stage[] = ["accepted", "struck-off", "dismissed"];

/** 重新打开: what was struck off, accepted or dismissed is worked again; 即改 and 治源 are signed anew, and so is the report. */
export const reopen: HazardAct<"reopen", ReopenInput> = {
  name: "reopen",
  label: "重新打开",
  track: "record",
  roles: ["regulator", "filing-desk", "county-office", "city-office"],
  parts: ["lead", "superior", "filing", "county-office", "city-office"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    closed.includes(hazard.stage)
      ? null
      : new Refusal("wrong-state", "已验收、已销号或者判定为不构成隐患的，才能重新打开。"),
  decide(_hazard, input) {
    requireSubstance(input.reason, "reason", "请具体写明重新打开的理由（不少于 4 个字）。");
    return { reason: input.reason.trim() };
  },
  evolve(hazard, entry) {
    const at = entry.times.received;
    const rectification = {
      ...hazard.rectification,
      plan: null,
      deadline: null,
      completion: null,
      acceptance: [],
      struckOff: null,
    };
    const reopened: Hazard = {
      ...withStepsReopened(hazard, stepsOfTheWork),
      rectification,
      filing: unsigned(hazard.filing),
      stoppages: withRequestsDropped(hazard.stoppages),
      importedFrom: hazard.importedFrom ? { ...hazard.importedFrom, done: false } : null,
      reopened: [...hazard.reopened, { reason: entry.payload.reason, by: signerOfEntry(entry), at }],
    };
    return movedTo(reopened, stageAgain(hazard), at);
  },
};

function stageAgain(hazard: Hazard): Stage {
  const level = standingJudgement(hazard)?.level;
  if (!level || level === "none") return "found";
  if (level === "general") return "confirmed";
  return hazard.confirmation?.outcome === "confirmed" ? "confirmed" : "judged";
}
