import { acceptanceLinks } from "#domain/hazards/acceptance.ts";
import { type HazardAct, signerOfEntry, type Who } from "#domain/hazards/act.ts";
import { type Hazard, isMajor } from "#domain/hazards/hazard.ts";
import { movedTo } from "#domain/hazards/moving.ts";
import type { Completion } from "#domain/hazards/rectification.ts";
import { requireDoneDay, requireSubstance, requireYuan } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";
import { isBeingWorked } from "./plan.ts";

/** What was done, with pictures of afterwards. */
export type ReportFixedInput = Omit<Completion, "by" | "at">;

/** 整改完成: the enterprise's own statement that the hazard is gone. A general hazard may be fixed without a plan. */
export const reportFixed: HazardAct<"report-fixed", ReportFixedInput> = {
  name: "report-fixed",
  label: "报告整改完成",
  track: "rectification",
  roles: ["principal", "safety-staff", "technical-lead", "team"],
  parts: ["enterprise"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    if (!isBeingWorked(hazard)) return new Refusal("wrong-state", "核定以后、整改期间才能报告整改完成。");
    if (isMajor(hazard) && hazard.stage !== "fixing") {
      return new Refusal("wrong-state", "重大事故隐患须先制定整改方案，再报告整改完成。");
    }
    return reasonOfAcceptor(hazard, who);
  },
  decide(hazard, input, context) {
    requireSubstance(input.what, "what", "请具体写明整改了什么（不少于 4 个字）。");
    requireDoneDay(input.doneOn, "doneOn", { from: hazard.finding.foundOn, to: context.today });
    requireYuan(input.spentYuan, "spentYuan");
    if (input.after.length === 0) {
      throw new Refusal("incomplete", "请附至少一张整改后的照片。", "after");
    }
    return { ...input, what: input.what.trim() };
  },
  evolve(hazard, entry) {
    const at = entry.times.received;
    const completion = { ...entry.payload, by: signerOfEntry(entry), at };
    const rectification = { ...hazard.rectification, completion, acceptance: [] };
    return movedTo({ ...hazard, rectification }, "fixed", at);
  },
};

/** The principal accepts for the unit: one who reported it done could not, and nobody else at the unit could either. */
function reasonOfAcceptor(hazard: Hazard, { actor, onBehalf }: Who): Refusal | null {
  if (onBehalf !== null || actor.role !== "principal") return null;
  const accepts = acceptanceLinks(hazard).some(
    ({ organisationPart, roles }) => organisationPart === "enterprise" && roles.includes(actor.role),
  );
  if (!accepts) return null;
  return new Refusal(
    "same-person",
    "整改由您验收，完成情况请由负责整改的人员报告（安全管理人员、技术负责人或者班组；没有账号的可以代录）。",
  );
}
