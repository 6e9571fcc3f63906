import type { HazardAct } from "#domain/hazards/act.ts";
import type { InterimControl } from "#domain/hazards/rectification.ts";
import { isOver } from "#domain/hazards/stage.ts";
import { requireDoneDay, requireReason, requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** What keeps people safe from now on. */
export type ControlInput = Omit<InterimControl, "at">;

/** 临时管控: starts at once, from the finding on, and is not 即改. */
export const control: HazardAct<"control", ControlInput> = {
  name: "control",
  label: "临时管控",
  track: "rectification",
  roles: ["principal", "safety-staff", "technical-lead", "team"],
  parts: ["enterprise"],
  signature: false,
  version: 1,
  reasonNotTo: (hazard) =>
    isOver(hazard.stage) ? new Refusal("wrong-state", "隐患已经办结，不用再登记临时管控。") : null,
  decide(hazard, input, context) {
    requireSubstance(input.measures, "measures", "请具体写明管控措施（不少于 4 个字）。");
    requireReason(input.watchedBy, "watchedBy", "请写明由谁现场盯守。");
    requireDoneDay(input.from, "from", { from: hazard.finding.foundOn, to: context.today });
    return { ...input, measures: input.measures.trim(), watchedBy: input.watchedBy.trim() };
  },
  evolve(hazard, entry) {
    const controls = [...hazard.rectification.controls, { ...entry.payload, at: entry.times.received }];
    return { ...hazard, rectification: { ...hazard.rectification, controls } };
  },
};
