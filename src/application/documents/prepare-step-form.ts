import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import type { SignaturePlace } from "#domain/documents/block.ts";
import { stepForm } from "#domain/documents/step-form.ts";
import { owesSteps } from "#domain/hazards/hazard.ts";
import { partsOf } from "#domain/hazards/part.ts";
import { mayReadStep } from "#domain/hazards/reading-steps.ts";
import { type Step, steps } from "#domain/hazards/step.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PaperDesk } from "./prepare-report.ts";
import { type PreparedPaper, prepared } from "./print-paper.ts";
import { type RecordForPaper, recordForPaper } from "./record-for-paper.ts";
import { reportInputFor } from "./report-input-for.ts";
import { recordedNote } from "./report-recordings-for.ts";
import { mayLeadSign, principalLabel, stepSignature } from "./report-signatures-for.ts";

/**
 * A step's form to be signed on paper and photographed: what is written, room for what is not, places to sign.
 *
 * @throws {Refusal} `not-found` out of reach; `wrong-state` where no steps are owed; `not-permitted` for 追责 to
 * those who may not read it
 */
export async function prepareStepForm(
  desk: PaperDesk,
  actor: Actor,
  { hazard: id, step }: { readonly hazard: string; readonly step: Step },
): Promise<PreparedPaper> {
  const asked = { actor, hazard: id };
  const record = await desk.openBooks(actor, "page", (books) => recordForPaper(books, asked));
  const { hazard, today } = record;
  if (!owesSteps(hazard)) throw new Refusal("wrong-state", "判定为重大事故隐患以后才填写和打印五步签字表。");
  if (!mayReadStep(step, partsOf(actor, hazard.belonging))) {
    throw new Refusal("not-permitted", "追责内容按规定不显示，请由企业、集团公司或者备案机关打印。");
  }
  const { content, revision } = hazard.steps[step];
  const paper = stepForm({
    report: reportInputFor(record, today),
    step,
    // What is filled in by hand becomes the next writing.
    revision: content ? revision : revision + 1,
    places: placesFor(step, record),
  });
  return prepared(`${steps[step]}签字表（${hazard.number}）`, paper);
}

function placesFor(step: Step, record: RecordForPaper): readonly SignaturePlace[] {
  const signed = stepSignature(step, record);
  const lead = record.organisationName(record.hazard.belonging.leadOrganisation) ?? "牵头部门";
  const empty = (label: string): SignaturePlace => ({ label, name: null, on: null, note: null });
  const either = mayLeadSign(step, record)
    ? `${principalLabel(record)}（或者${lead}检查人员）`
    : principalLabel(record);
  return [writerPlace(step, record), signed ?? empty(either)];
}

function writerPlace(step: Step, record: RecordForPaper): SignaturePlace {
  const { writtenBy, writtenAt } = record.hazard.steps[step];
  if (writtenBy === null || writtenAt === null) return { label: "填写人", name: null, on: null, note: null };
  return {
    label: "填写人",
    name: record.personName(writtenBy),
    on: businessDateOf(writtenAt),
    note: recordedNote(record, { act: "write-step", at: writtenAt }),
  };
}
