import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { caseOpening } from "./cases/case-opening.ts";
import { checkForm } from "./check-form.ts";
import { filingReceiptKind } from "./filing-receipt-kind.ts";
import { governanceLedger } from "./governance-ledger.ts";
import { hazardReport } from "./hazard-report.ts";
import { inspectionRecord } from "./inspection-record.ts";
import { leniencyApproval } from "./leniency/leniency-approval.ts";
import { leniencyNotice } from "./leniency/leniency-notice.ts";
import { quarterlyReport } from "./quarterly-report.ts";
import { rectificationForm } from "./rectification-form.ts";
import { rectificationNotice } from "./rectification-notice.ts";
import { situationForm } from "./situation-form.ts";
import { strikeOffApplication } from "./strike-off-application.ts";
import { acceptanceApplication } from "./supervision/acceptance-application.ts";
import { acceptanceOpinion } from "./supervision/acceptance-opinion.ts";
import { assignmentSlip } from "./supervision/assignment-slip.ts";
import { delistingNotice } from "./supervision/delisting-notice.ts";
import { escalationRequest } from "./supervision/escalation-request.ts";
import { extensionSheet } from "./supervision/extension-sheet.ts";
import { interviewNotice } from "./supervision/interview-notice.ts";
import { interviewRecord } from "./supervision/interview-record.ts";
import { listingNotice } from "./supervision/listing-notice.ts";
import { reminderLetter } from "./supervision/reminder-letter.ts";
import { supervisionLetterKind } from "./supervision/supervision-letter.ts";
import { transferNote } from "./supervision/transfer-note.ts";
import { unitInterview } from "./supervision/unit-interview.ts";
import { urgingNotice } from "./supervision/urging-notice.ts";
import { warningCircular } from "./supervision/warning-circular.ts";

/**
 * The kinds of paper on hazards, in the order in which an office meets them. The 高质量整改报告 is signed in the record
 * itself and has its own way; 呈批件 and 送达回证 go with a paper and are printed from it.
 */
export const paperKinds = {
  "inspection-record": inspectionRecord,
  "rectification-notice": rectificationNotice,
  "situation-form": situationForm,
  "hazard-report": hazardReport,
  "rectification-form": rectificationForm,
  "strike-off-application": strikeOffApplication,
  "check-form": checkForm,
  "governance-ledger": governanceLedger,
  "quarterly-report": quarterlyReport,
  "filing-receipt": filingReceiptKind,
  "listing-notice": listingNotice,
  "extension-sheet": extensionSheet,
  "acceptance-application": acceptanceApplication,
  "acceptance-opinion": acceptanceOpinion,
  "delisting-notice": delistingNotice,
  "urging-notice": urgingNotice,
  "unit-interview": unitInterview,
  "interview-record": interviewRecord,
  "assignment-slip": assignmentSlip,
  "reminder-letter": reminderLetter,
  "supervision-letter": supervisionLetterKind,
  "warning-circular": warningCircular,
  "interview-notice": interviewNotice,
  "escalation-request": escalationRequest,
  "transfer-note": transferNote,
  "leniency-approval": leniencyApproval,
  "leniency-notice": leniencyNotice,
  "case-opening": caseOpening,
} as const satisfies Readonly<Record<string, PaperKind>>;

/** Name of a kind of paper. Names are never changed or used again: the ledger holds them. */
export type PaperKindName = keyof typeof paperKinds;
/** The names of all kinds. */
export const paperKindNames = Object.keys(paperKinds) as readonly PaperKindName[];

/** The kinds that an office drafts, numbers and keeps. */
export const draftedKindNames = paperKindNames.filter((name) => kindNamed(name).printedOnly !== true);

/** The kind of a name. */
export function kindNamed(name: PaperKindName): PaperKind {
  return paperKinds[name];
}

/** True for the name of a kind of paper. */
export function isPaperKindName(name: string): name is PaperKindName {
  return Object.hasOwn(paperKinds, name);
}
