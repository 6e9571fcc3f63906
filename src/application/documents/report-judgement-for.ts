import { businessDateOf } from "#domain/calendar/dates.ts";
import { citesKnownTitle } from "#domain/criteria/cited-item.ts";
import { findItem, itemId, type Standard } from "#domain/criteria/standard.ts";
import type {
  ReportConfirmation,
  ReportControl,
  ReportCriterion,
  ReportJudgement,
  ReportStoppage,
} from "#domain/documents/report-input.ts";
import { standingJudgement } from "#domain/hazards/hazard.ts";
import { type CriterionRef, type Judgement, judgedLevels } from "#domain/hazards/judgement.ts";
import { isResumptionAgreed } from "#domain/hazards/stoppage.ts";
import type { RecordForPaper } from "./record-for-paper.ts";
import { signedBy } from "./signed-by.ts";

/** The judgement that stands, with its criterion by title, number and clause, and the official text where an office imported it. */
export function judgementForReport(record: RecordForPaper): ReportJudgement | null {
  const judgement = standingJudgement(record.hazard);
  if (judgement === null) return null;
  return {
    criterion: judgement.item && criterionIn(record.standards, judgement.item),
    basis: basisFor(judgement),
    titleKnown: judgement.basis !== null && citesKnownTitle(record.standards, judgement.basis),
    reason: judgement.reason,
    by: judgedBy(judgement, record),
    on: judgement.judgedOn ?? businessDateOf(judgement.at),
  };
}

/** The criterion of the library; null for an item that it does not hold (any more). Never our summary. */
function criterionIn(standards: readonly Standard[], ref: CriterionRef): ReportCriterion | null {
  const found = findItem(standards, itemId(ref.standard, ref.code));
  if (!found) return null;
  const { standard, item } = found;
  return {
    standardTitle: standard.title,
    documentNumber: standard.documentNumber,
    clause: item.clause,
    officialText: item.officialText?.text ?? null,
  };
}

function basisFor({ basis, item, level }: Judgement): string | null {
  const given = basis ?? (item ? `判定标准 ${item.standard} 第${item.code}条` : null);
  if (level === "major") return given;
  return given ? `${given}，判定为${judgedLevels[level]}` : judgedLevels[level];
}

/** The principal alone, or two officers (N1). A row of an old ledger has nobody's signature under it, and maybe no date. */
function judgedBy(judgement: Judgement, record: RecordForPaper): string {
  const { signers, judgedOn, second, at } = judgement;
  const names = signedBy(record, signers, { on: judgedOn ?? businessDateOf(at), record: judgement });
  if (signers.length === 0) return judgedOn ? "原台账" : "原台账（判定日期未载明，此处为录入日期）";
  return signers.length > 1 || second ? `执法人员${names}` : `主要负责人${names}`;
}

/** 核定 by the lead department; a dispute is none. */
export function confirmationForReport(record: RecordForPaper): ReportConfirmation | null {
  const { confirmation, belonging } = record.hazard;
  if (confirmation?.outcome !== "confirmed") return null;
  const person = record.personName(confirmation.by);
  const department = record.organisationName(belonging.leadOrganisation);
  return {
    by: department ? `${department}${person}` : person,
    on: businessDateOf(confirmation.at),
    opinion: confirmation.reason,
  };
}

/** 临时管控, in order. */
export function controlsForReport({ hazard }: RecordForPaper): readonly ReportControl[] {
  return hazard.rectification.controls.map(({ measures, area, watchedBy, from }) => ({
    measures,
    area,
    watchedBy,
    from,
  }));
}

/** 停产停业, in order, with who agreed to the resumption. */
export function stoppagesForReport(record: RecordForPaper): readonly ReportStoppage[] {
  return record.hazard.stoppages.map((stoppage) => {
    const { area, basis, orderedBy, orderedOn, document, resumedOn, examination } = stoppage;
    const agreed = examination && isResumptionAgreed(stoppage) ? examination : null;
    const on = agreed && businessDateOf(agreed.at);
    return {
      area,
      basis,
      orderedBy: record.personName(orderedBy),
      orderedOn,
      document,
      resumedOn,
      examinedBy: agreed && on && signedBy(record, agreed.by, { on, record: agreed }),
    };
  });
}
