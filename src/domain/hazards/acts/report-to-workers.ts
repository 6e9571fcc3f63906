import type { BusinessDate, Instant } from "#domain/calendar/dates.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { isMajor } from "#domain/hazards/hazard.ts";
import { requireDoneDay, requireReason } from "#domain/hazards/substance.ts";
import { reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** When, at which meeting or in which way the workers were told, with what proves it. */
export type ReportToWorkersInput = {
  readonly on: BusinessDate;
  readonly meeting: string;
  readonly proof: readonly Attachment[];
};

/** The second half of the dual report as it stands on the record. */
export type ReportedToWorkers = ReportToWorkersInput & { readonly by: string; readonly at: Instant };

/**
 * 向职工大会报告: the second of the two reports of 安全生产法 41 ¶2 (双报告), beside that to the department; each has a day
 * and a proof of its own.
 */
export const reportToWorkers: HazardAct<"report-to-workers", ReportToWorkersInput> = {
  name: "report-to-workers",
  label: "向职工大会报告",
  track: "rectification",
  roles: ["principal", "safety-staff"],
  parts: ["enterprise"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    if (hazard.importedFrom?.done || !isMajor(hazard)) {
      return new Refusal("wrong-state", "判定为重大事故隐患的，才须向职工大会报告。");
    }
    const waits = reasonWaiting(hazard, ["judge"], who.officerNames);
    if (waits) return waits;
    return hazard.toldWorkers ? new Refusal("duplicate", "已经登记过向职工大会报告。") : null;
  },
  decide(hazard, { on, meeting, proof }, context) {
    requireDoneDay(on, "on", { from: hazard.finding.foundOn, to: context.today });
    const told = requireReason(meeting, "meeting", "请写明在什么会议上、用什么方式报告。");
    if (proof.length === 0) {
      throw new Refusal("incomplete", "请上传会议记录、签到表或者公示照片。", "proof");
    }
    return { on, meeting: told, proof };
  },
  evolve: (hazard, entry) => ({
    ...hazard,
    toldWorkers: { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received },
  }),
};
