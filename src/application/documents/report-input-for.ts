import type { BusinessDate } from "#domain/calendar/dates.ts";
import type { ReportFiling, ReportInput } from "#domain/documents/report-input.ts";
import type { RecordForPaper } from "./record-for-paper.ts";
import { enterpriseForReport, findingForReport } from "./report-finding-for.ts";
import { fixForReport } from "./report-fix-for.ts";
import {
  confirmationForReport,
  controlsForReport,
  judgementForReport,
  stoppagesForReport,
} from "./report-judgement-for.ts";
import { recordingsForReport } from "./report-recordings-for.ts";
import { signersForReport, stepSignaturesForReport } from "./report-signatures-for.ts";
import {
  accountabilityForReport,
  analysisForReport,
  principlesForReport,
  sourceForReport,
} from "./report-steps-for.ts";

/** What the papers on a hazard are composed of, drawn from its record: nothing is typed twice and nothing is made up. */
export function reportInputFor(record: RecordForPaper, preparedOn: BusinessDate): ReportInput {
  return {
    number: record.hazard.number,
    preparedOn,
    enterprise: enterpriseForReport(record),
    finding: findingForReport(record),
    judgement: judgementForReport(record),
    confirmation: confirmationForReport(record),
    controls: controlsForReport(record),
    stoppages: stoppagesForReport(record),
    analysis: analysisForReport(record),
    accountability: accountabilityForReport(record),
    fix: fixForReport(record),
    source: sourceForReport(record),
    principles: principlesForReport(record),
    stepSignatures: stepSignaturesForReport(record),
    signers: signersForReport(record),
    recordings: recordingsForReport(record),
    bureau: record.organisationName(record.hazard.belonging.filingOrganisation),
    filing: filingForReport(record),
  };
}

function filingForReport({ hazard, organisationName }: RecordForPaper): ReportFiling | null {
  const { filed } = hazard.filing;
  if (!filed) return null;
  const bureau = organisationName(hazard.belonging.filingOrganisation) ?? "备案机关";
  return { number: filed.number, on: filed.on, bureau };
}
