import type { BusinessDate } from "#domain/calendar/dates.ts";
import { recheckParts } from "#domain/hazards/acceptance.ts";
import { type HazardAct, signerOf, signerOfEntry } from "#domain/hazards/act.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import { signingParts } from "#domain/hazards/part.ts";
import { reasonRecordedFix } from "#domain/hazards/recording.ts";
import { standingStoppage } from "#domain/hazards/stoppage.ts";
import { requireDoneDay } from "#domain/hazards/substance.ts";
import { allJointActs, type OfficerNames, reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** The day of striking off, and a word to it. */
export type StrikeOffInput = { readonly on: BusinessDate; readonly opinion: string | null };

/** Why the gate 销号 is shut; null when it is open: accepted, 即改 signed off when major, resumed where it was stopped, and nothing half signed. */
export function reasonNotStruckOff(hazard: Hazard, names: OfficerNames = {}): Refusal | null {
  const waits = reasonWaiting(hazard, allJointActs, names);
  if (waits && (hazard.stage === "fixed" || hazard.stage === "accepted")) return waits;
  if (hazard.stage !== "accepted") return new Refusal("wrong-state", "验收全部完成以后才能销号。");
  if (isMajor(hazard) && !hazard.steps.fix.signed) {
    return new Refusal("incomplete", "“即改”签字以后才能销号，请企业先完成述情、析因、追责、即改的签字。");
  }
  if (standingStoppage(hazard.stoppages)) {
    return new Refusal("wrong-state", "停产尚未解除，恢复生产以后才能销号。");
  }
  return null;
}

/** 销号: by the lead department; a general hazard by whoever may re-check it. */
export const strikeOff: HazardAct<"strike-off", StrikeOffInput> = {
  name: "strike-off",
  label: "销号",
  track: "rectification",
  roles: ["regulator", "township", "principal", "safety-staff"],
  parts: ["lead", "township", "enterprise"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const closed = reasonNotStruckOff(hazard, who.officerNames);
    if (closed) return closed;
    const parts = signingParts(who, hazard.belonging);
    const closing = isMajor(hazard) ? (["lead"] as const) : recheckParts(hazard);
    if (!closing.some((part) => parts.includes(part))) {
      return new Refusal("not-yours", "这条隐患由牵头部门销号。");
    }
    if (hazard.rectification.completion?.by !== signerOf(who)) return reasonRecordedFix(hazard, who);
    return new Refusal("same-person", "整改人不能给自己的整改销号，请由其他人员销号。");
  },
  decide(hazard, input, context) {
    const accepted = hazard.rectification.acceptance.at(-1)?.on ?? null;
    requireDoneDay(input.on, "on", { from: accepted, to: context.today });
    return { on: input.on, opinion: input.opinion?.trim() || null };
  },
  evolve(hazard, entry) {
    const at = entry.times.received;
    const struckOff = { ...entry.payload, by: signerOfEntry(entry), at };
    return movedTo({ ...hazard, rectification: { ...hazard.rectification, struckOff } }, "struck-off", at);
  },
};
