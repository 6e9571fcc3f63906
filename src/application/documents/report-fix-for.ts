import type { BusinessDate } from "#domain/calendar/dates.ts";
import type {
  CommitmentName,
  ReportAcceptance,
  ReportCommitment,
  ReportFix,
} from "#domain/documents/report-input.ts";
import { writtenDate, writtenYuan } from "#domain/documents/wording.ts";
import { acceptanceLinks } from "#domain/hazards/acceptance.ts";
import { type AcceptanceLink, extendedFrom, type Plan } from "#domain/hazards/rectification.ts";
import type { ImmediateFix } from "#domain/hazards/step-contents.ts";
import type { RecordForPaper } from "./record-for-paper.ts";
import { picturesFor } from "./report-finding-for.ts";
import { recordedNote } from "./report-recordings-for.ts";
import { signedBy } from "./signed-by.ts";

type Commitments = Readonly<Record<CommitmentName, ReportCommitment | null>>;

/** 即改: what the step says; where it is not written yet, what the plan promised and the completion stated. */
export function fixForReport(record: RecordForPaper): ReportFix | null {
  const { rectification, steps } = record.hazard;
  const { plan, completion, deadline, acceptance, struckOff } = rectification;
  const content = steps.fix.content;
  if (!content && !plan && !completion && deadline === null && acceptance.length === 0) return null;
  return {
    commitments: content ? asWritten(content) : asPlanned(plan, deadline),
    deadline,
    extendedFrom: extendedFrom(rectification),
    doneOn: completion?.doneOn ?? null,
    plannedYuan: content?.plannedYuan ?? plan?.fundsYuan ?? null,
    spentYuan: content?.spentYuan ?? completion?.spentYuan ?? null,
    before: picturesFor(content?.before ?? completion?.before ?? [], (number) => `整改前照片${number}`),
    after: picturesFor(content?.after ?? completion?.after ?? [], (number) => `整改后照片${number}`),
    acceptance: acceptance.map((link) => acceptanceOf(link, record)),
    struckOffOn: struckOff?.on ?? null,
  };
}

function asWritten(content: ImmediateFix): Commitments {
  const { responsibility, measures, funds, timeLimit, emergencyPlan } = content;
  return { responsibility, measures, funds, timeLimit, emergencyPlan };
}

function asPlanned(plan: Plan | null, deadline: BusinessDate | null): Commitments {
  const promise = (promised: string | undefined): ReportCommitment | null =>
    promised === undefined ? null : { promised, carriedOut: "" };
  return {
    responsibility: promise(plan?.responsible),
    measures: promise(plan?.measures),
    funds: promise(plan ? `${writtenYuan(plan.fundsYuan)}，${plan.fundsSource}` : undefined),
    timeLimit: promise(plan ? `${writtenDate(deadline ?? plan.deadline)}前完成` : undefined),
    emergencyPlan: promise(plan?.emergencyPlan),
  };
}

function acceptanceOf(link: AcceptanceLink, record: RecordForPaper): ReportAcceptance {
  const label = acceptanceLinks(record.hazard).find(({ key }) => key === link.link)?.label;
  const onBehalf = recordedNote(record, { act: "accept", at: link.at });
  return {
    label: label ?? link.link,
    by: signedBy(record, link.by, { on: link.on, record: link }),
    opinion: link.opinion,
    on: link.on,
    note: onBehalf ?? (link.paper ? "纸质签批，附扫描件" : null),
  };
}
