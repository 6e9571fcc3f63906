import { type HazardAct, signerOf, signerOfEntry } from "#domain/hazards/act.ts";
import { requireReason } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";
import { pendingExtension } from "./ask-extension.ts";
import { isBeingWorked } from "./plan.ts";

/** The answer; a refusal says why. */
export type AnswerExtensionInput = { readonly granted: boolean; readonly reason: string | null };

/** 答复延期: the lead department grants or refuses; granted, the new day binds. */
export const answerExtension: HazardAct<"answer-extension", AnswerExtensionInput> = {
  name: "answer-extension",
  label: "答复延期",
  track: "rectification",
  roles: ["regulator"],
  parts: ["lead"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const asked = pendingExtension(hazard);
    if (!asked || !isBeingWorked(hazard)) return new Refusal("wrong-state", "没有等待答复的延期申请。");
    if (asked.askedBy !== signerOf(who)) return null;
    return new Refusal("same-person", "申请人不能答复自己的申请，请由其他人员答复。");
  },
  decide(hazard, { granted, reason }, context) {
    const to = pendingExtension(hazard)?.to ?? "";
    if (granted && to <= context.today) {
      throw new Refusal("invalid", "申请的期限已经过去，不能再同意，请企业重新申请。", "granted");
    }
    if (granted) return { granted, reason: reason?.trim() || null };
    return { granted, reason: requireReason(reason, "reason", "不同意延期须写明理由。") };
  },
  evolve(hazard, entry) {
    const asked = pendingExtension(hazard);
    if (!asked) return hazard;
    const answered = { ...asked, answer: { ...entry.payload, by: signerOfEntry(entry) } };
    const extensions = [...hazard.rectification.extensions.slice(0, -1), answered];
    const deadline = entry.payload.granted ? asked.to : hazard.rectification.deadline;
    return { ...hazard, rectification: { ...hazard.rectification, extensions, deadline } };
  },
};
