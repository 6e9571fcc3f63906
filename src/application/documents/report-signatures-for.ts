import { businessDateOf } from "#domain/calendar/dates.ts";
import type { SignaturePlace } from "#domain/documents/block.ts";
import { selfFound } from "#domain/hazards/finding.ts";
import { type Step, stepOrder } from "#domain/hazards/step.ts";
import type { RecordForPaper } from "./record-for-paper.ts";
import { recordedNote } from "./report-recordings-for.ts";

/** Who signs the report, in order, with who has signed; a signature entered by another says so. */
export function signersForReport(record: RecordForPaper): readonly SignaturePlace[] {
  return record.signers.map(({ key, label }) => {
    const signature = record.hazard.filing.signatures.find(({ link }) => link === key);
    if (!signature) return { label, name: null, on: null, note: null };
    return {
      label,
      name: record.personName(signature.by),
      on: businessDateOf(signature.at),
      note: recordedNote(record, { act: "sign-report", at: signature.at }),
    };
  });
}

/** Who signed off each step; null while unsigned. */
export function stepSignaturesForReport(
  record: RecordForPaper,
): Readonly<Record<Step, SignaturePlace | null>> {
  const places = stepOrder.map((step) => [step, stepSignature(step, record)] as const);
  return Object.fromEntries(places) as Record<Step, SignaturePlace | null>;
}

/** The signature under a step; null while unsigned. */
export function stepSignature(step: Step, record: RecordForPaper): SignaturePlace | null {
  const { signed } = record.hazard.steps[step];
  if (!signed) return null;
  return {
    label: signerLabel(step, signed.by, record),
    name: record.personName(signed.by),
    on: businessDateOf(signed.at),
    note: recordedNote(record, { act: "sign-step", at: signed.at }),
  };
}

/** What the principal is called at this kind of unit (矿长, 经营者 …). */
export function principalLabel({ signers }: RecordForPaper): string {
  return signers.find(({ key }) => key === "principal")?.label ?? "主要负责人";
}

/** True where the lead department may write and sign the step too: 述情 of what an inspection found. */
export function mayLeadSign(step: Step, { hazard }: RecordForPaper): boolean {
  return step === "describe" && !selfFound(hazard.finding);
}

/** Every step is the principal's, but for the one that the lead department may sign: there the posts tell. */
function signerLabel(step: Step, person: string, record: RecordForPaper): string {
  const byLead = record.leadPeople.includes(person) && !record.enterprisePeople.includes(person);
  if (!mayLeadSign(step, record) || !byLead) return principalLabel(record);
  return record.organisationName(record.hazard.belonging.leadOrganisation) ?? "牵头部门";
}
