import type { PaperKind } from "#domain/documents/paper-kind.ts";
import { checkForm } from "./check-form.ts";
import { filingReceiptKind } from "./filing-receipt-kind.ts";
import { governanceLedger } from "./governance-ledger.ts";
import { hazardReport } from "./hazard-report.ts";
import { inspectionRecord } from "./inspection-record.ts";
import { rectificationForm } from "./rectification-form.ts";
import { rectificationNotice } from "./rectification-notice.ts";
import { situationForm } from "./situation-form.ts";
import { strikeOffApplication } from "./strike-off-application.ts";

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
  "filing-receipt": filingReceiptKind,
} as const satisfies Readonly<Record<string, PaperKind>>;

/** Name of a kind of paper. Names are never changed or used again: the ledger holds them. */
export type PaperKindName = keyof typeof paperKinds;
/** The names of all kinds. */
export const paperKindNames = Object.keys(paperKinds) as readonly PaperKindName[];

/** The kind of a name. */
export function kindNamed(name: PaperKindName): PaperKind {
  return paperKinds[name];
}

/** True for the name of a kind of paper. */
export function isPaperKindName(name: string): name is PaperKindName {
  return Object.hasOwn(paperKinds, name);
}
