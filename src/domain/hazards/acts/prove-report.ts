import { businessDateOf } from "#domain/calendar/dates.ts";
import { type HazardAct, signerOfEntry } from "#domain/hazards/act.ts";
import { reasonNotLenient } from "#domain/hazards/leniency-open.ts";
import { requirePastMoment } from "#domain/hazards/substance.ts";
import { type ReportProof, untouchedLeniency } from "#domain/leniency/leniency.ts";
import { Refusal } from "#domain/refusal.ts";

/** By what means, when received, and the file that shows it. */
export type ProveReportInput = Pick<ReportProof, "means" | "receivedAt" | "evidence">;

/**
 * 登记报告凭据 (N6.3): a person of the authority accepts that the report was received earlier or elsewhere. The
 * enterprise cannot, nor can it be recorded for anybody; who reported does not accept their own.
 */
export const proveReport: HazardAct<"prove-report", ProveReportInput> = {
  name: "prove-report",
  label: "登记报告凭据",
  track: "record",
  roles: ["regulator", "township", "county-office", "city-office"],
  parts: ["lead", "township", "county-office", "city-office"],
  signature: true,
  version: 1,
  reasonNotTo(hazard, { actor }) {
    const shut = reasonNotLenient(hazard);
    if (shut) return shut;
    return hazard.reportedBy === actor.person && !hazard.importedFrom
      ? new Refusal("same-person", "报告由您登记，凭据请由其他人员核对后登记。")
      : null;
  },
  decide(hazard, { means, receivedAt, evidence }, { times }) {
    requirePastMoment(receivedAt, "receivedAt", times.received);
    const { foundOn } = hazard.finding;
    if (foundOn && businessDateOf(receivedAt) < foundOn) {
      const sentence = `收到报告不会早于发现日期（${foundOn}），请核对。`;
      throw new Refusal("invalid", sentence, "receivedAt");
    }
    return { means, receivedAt, evidence };
  },
  evolve(hazard, entry) {
    const leniency = hazard.leniency ?? untouchedLeniency;
    const proof = { ...entry.payload, by: signerOfEntry(entry), at: entry.times.received };
    return { ...hazard, leniency: { ...leniency, proofs: [...leniency.proofs, proof] } };
  },
};
