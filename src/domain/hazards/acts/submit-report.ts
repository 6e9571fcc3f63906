import type { HazardAct } from "#domain/hazards/act.ts";
import type { Attachment } from "#domain/hazards/attachment.ts";
import { isReportSigned, reasonNotReportable } from "#domain/hazards/reporting.ts";
import { allJointActs, reasonWaiting } from "#domain/hazards/waiting.ts";
import { Refusal } from "#domain/refusal.ts";

/** The report as sent, where it was rendered or scanned. */
export type SubmitReportInput = { readonly report: Attachment | null };

/** 报送备案: the signed 高质量整改报告 goes to the bureau of the enterprise's supervision level (N5). */
export const submitReport: HazardAct<"submit-report", SubmitReportInput> = {
  name: "submit-report",
  label: "报送备案",
  track: "five-steps",
  roles: ["principal", "safety-staff"],
  parts: ["enterprise"],
  signature: false,
  version: 1,
  reasonNotTo(hazard, who) {
    const closed =
      reasonNotReportable(hazard, who.officerNames) ?? reasonWaiting(hazard, allJointActs, who.officerNames);
    if (closed) return closed;
    if (hazard.filing.submittedAt) return new Refusal("wrong-state", "报告已经报送，请等待备案。");
    return isReportSigned(hazard) ? null : new Refusal("incomplete", "报告还没有全部签字，签齐以后再报送。");
  },
  decide: (_hazard, input) => input,
  evolve: (hazard, entry) => ({
    ...hazard,
    filing: { ...hazard.filing, submittedAt: entry.times.received, report: entry.payload.report },
  }),
};
