import type { HazardAct } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import type { Hazard } from "#domain/hazards/hazard.ts";
import { apartFromSigning, isWaiting, type JointSigning, jointlyIn } from "#domain/hazards/joint-act.ts";
import { reasonNotOfficer, type SecondInput, twoOfficers } from "#domain/hazards/officers.ts";
import { mayResumeAt, standingStoppage, withLast } from "#domain/hazards/stoppage.ts";
import { requireSubstance } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** What two officers found on site. */
export type ExamineResumeInput = SecondInput & {
  readonly agreed: boolean;
  readonly opinion: string;
  readonly photos: readonly Attachment[];
};

/** The examination as recorded. */
export type ResumeExamined = Omit<ExamineResumeInput, keyof SecondInput> &
  JointSigning & { readonly by: readonly string[] };

/** 恢复生产审查: two officers agree or refuse (安全生产法 65); a refusal opens the way to ask again. */
export const examineResume: HazardAct<"examine-resume", ExamineResumeInput, ResumeExamined> = {
  name: "examine-resume",
  label: "恢复生产审查",
  track: "stoppage",
  roles: ["regulator"],
  parts: ["lead", "superior"],
  signature: true,
  version: 2,
  reasonNotTo(hazard, who) {
    const stoppage = standingStoppage(hazard.stoppages);
    const waits = reasonWaiting(hazard, ["accept", "examine-resume"], who.officerNames);
    if (waits) return waits;
    if (!stoppage?.request) return new Refusal("wrong-state", "企业申请恢复生产以后才能审查。");
    if (stoppage.examination?.agreed) return new Refusal("wrong-state", "已经同意恢复生产。");
    if (!mayResumeAt(hazard.stage)) return new Refusal("wrong-state", "验收以后才能审查恢复生产。");
    return reasonNotOfficer(who);
  },
  decide(hazard, input, context) {
    const { agreed, opinion, photos } = input;
    requireSubstance(opinion, "opinion", "请写明审查意见（不少于 4 个字）。");
    if (photos.length === 0) throw new Refusal("incomplete", "请附现场审查照片。", "photos");
    const { both, signed, awaits, jointPaper } = twoOfficers(context, input);
    if (both.some((person) => isInvolved(hazard, person))) {
      throw new Refusal("same-person", sentenceOfInvolved, "secondOfficer");
    }
    return { agreed, opinion: opinion.trim(), photos, by: signed, awaits, jointPaper };
  },
  evolve(hazard, entry) {
    const said = apartFromSigning(entry.payload);
    const examination = { ...said, ...jointlyIn(entry), at: entry.times.received };
    // Not agreed, the way to ask again opens once both have signed.
    const ended = !examination.agreed && !isWaiting(examination);
    const change = ended ? { examination, request: null } : { examination };
    return { ...hazard, stoppages: withLast(hazard.stoppages, change) };
  },
};

/** Who rectified it or asked to resume does not examine it. */
export function isInvolved(hazard: Hazard, person: string): boolean {
  const asked = standingStoppage(hazard.stoppages)?.request?.by;
  return person === asked || person === hazard.rectification.completion?.by;
}

/** Said to who is involved. */
export const sentenceOfInvolved = "整改人和申请人不能审查恢复生产，请由其他人员审查。";
