import type { Actor } from "#domain/access/actor.ts";
import { businessDateOf } from "#domain/calendar/dates.ts";
import { filingReceipt } from "#domain/documents/filing-receipt.ts";
import { filingReceiptKind } from "#domain/documents/kinds/filing-receipt-kind.ts";
import { Refusal } from "#domain/refusal.ts";
import type { PaperDesk } from "./prepare-report.ts";
import { type PreparedPaper, prepared } from "./print-paper.ts";
import { recordForPaper } from "./record-for-paper.ts";
import { findingForReport, unitNameOf } from "./report-finding-for.ts";

/**
 * The bureau's receipt for a filed report (备案回执): receipt, not approval.
 *
 * @throws {Refusal} `not-found` out of reach; `wrong-state` until the report is filed
 */
export async function prepareReceipt(desk: PaperDesk, actor: Actor, hazard: string): Promise<PreparedPaper> {
  const asked = { actor, hazard };
  const record = await desk.openBooks(actor, "page", (books) => recordForPaper(books, asked));
  const { filing, belonging, number } = record.hazard;
  const { filed, submittedAt } = filing;
  if (!filed) throw new Refusal("wrong-state", "报告还没有备案，备案机关接收以后才能打印回执。");
  const bureau = record.organisationName(belonging.filingOrganisation);
  if (bureau === null) {
    throw new Refusal("incomplete", "没有登记备案机关，请联系系统管理员补充后再打印回执。");
  }
  const paper = filingReceipt({
    bureau,
    documentNumber: null,
    filingNumber: filed.number,
    filedOn: filed.on,
    enterprise: unitNameOf(record),
    uscc: record.enterprise?.uscc ?? null,
    reportNumber: number,
    hazard: findingForReport(record).what,
    receivedOn: submittedAt ? businessDateOf(submittedAt) : filed.on,
    enclosures: [],
    copies: null,
    closing: filingReceiptKind.sentences["closing"] ?? "",
  });
  return prepared(`整改报告备案回执（${filed.number}）`, paper);
}
