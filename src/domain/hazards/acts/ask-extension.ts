import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import type { Extension } from "#domain/hazards/rectification.ts";
import { requireComingDay, requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";
import { isBeingWorked } from "./plan.ts";

/** Until when, why, and what protects people meanwhile. */
export type AskExtensionInput = Pick<Extension, "to" | "reason" | "protection">;

/** The request for more time that waits for an answer; null when none does. */
export function pendingExtension(hazard: Hazard): Extension | null {
  const last = hazard.rectification.extensions.at(-1);
  return last && !last.answer ? last : null;
}

/** 申请延期: with its reason and the protection until then. */
export const askExtension: HazardAct<"ask-extension", AskExtensionInput> = {
  name: "ask-extension",
  label: "申请延期",
  track: "rectification",
  roles: ["principal", "safety-staff"],
  parts: ["enterprise"],
  signature: true,
  version: 1,
  reasonNotTo(hazard) {
    if (!isBeingWorked(hazard) || !hazard.rectification.deadline) {
      return new Refusal("wrong-state", "整改中并且已有整改期限的，才能申请延期。");
    }
    return pendingExtension(hazard) ? new Refusal("wrong-state", "已有一项延期申请等待答复。") : null;
  },
  decide(hazard, input, context) {
    requireComingDay(input.to, "to", context.today);
    const { deadline } = hazard.rectification;
    if (deadline && input.to <= deadline) {
      throw new Refusal("invalid", `申请的期限须晚于现在的期限${deadline}。`, "to");
    }
    requireSubstance(input.reason, "reason", "请具体写明延期的理由（不少于 4 个字）。");
    requireSubstance(input.protection, "protection", "请具体写明延期期间的防护措施（不少于 4 个字）。");
    return { to: input.to, reason: input.reason.trim(), protection: input.protection.trim() };
  },
  evolve(hazard, entry) {
    const asked = { ...entry.payload, askedBy: signerOfEntry(entry), at: entry.times.received, answer: null };
    const extensions = [...hazard.rectification.extensions, asked];
    return { ...hazard, rectification: { ...hazard.rectification, extensions } };
  },
};
