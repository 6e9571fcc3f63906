import type { HazardAct } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { reasonNotOfficer, twoOfficers } from "#domain/hazards/officers.ts";
import { mayResumeAt, standingStoppage, withLast } from "#domain/hazards/stoppage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { Refusal } from "#domain/refusal.ts";

/** What two officers found on site. */
export type ExamineResumeInput = {
  readonly agreed: boolean;
  readonly opinion: string;
  readonly photos: readonly Attachment[];
  readonly secondOfficer: string | null;
};

/** The examination as recorded. */
export type ResumeExamined = Omit<ExamineResumeInput, "secondOfficer"> & { readonly by: readonly string[] };

/** 恢复生产审查: two officers agree or refuse (安全生产法 65); a refusal opens the way to ask again. */
export const examineResume: HazardAct<"examine-resume", ExamineResumeInput, ResumeExamined> = {
  name: "examine-resume",
  label: "恢复生产审查",
  track: "stoppage",
  roles: ["regulator"],
  parts: ["lead", "superior"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, who) {
    const stoppage = standingStoppage(hazard.stoppages);
    if (!stoppage?.request) return new Refusal("wrong-state", "企业申请恢复生产以后才能审查。");
    if (stoppage.examination?.agreed) return new Refusal("wrong-state", "已经同意恢复生产。");
    if (!mayResumeAt(hazard.stage)) return new Refusal("wrong-state", "验收以后才能审查恢复生产。");
    return reasonNotOfficer(who);
  },
  decide(hazard, input, context) {
    const { agreed, opinion, photos } = input;
    requireSubstance(opinion, "opinion", "请写明审查意见（不少于 4 个字）。");
    if (photos.length === 0) throw new Refusal("incomplete", "请附现场审查照片。", "photos");
    const by = twoOfficers(context, input.secondOfficer);
    const involved = [standingStoppage(hazard.stoppages)?.request?.by, hazard.rectification.completion?.by];
    if (by.some((person) => involved.includes(person))) {
      throw new Refusal("same-person", "整改人和申请人不能审查恢复生产，请由其他人员审查。", "secondOfficer");
    }
    return { agreed, opinion: opinion.trim(), photos, by };
  },
  evolve(hazard, entry) {
    const examination = { ...entry.payload, at: entry.times.received };
    const change = entry.payload.agreed ? { examination } : { examination, request: null };
    return { ...hazard, stoppages: withLast(hazard.stoppages, change) };
  },
};
