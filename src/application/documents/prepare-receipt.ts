import type { Actor } from "#domain/access/actor.ts";
import { filingReceiptKind } from "#domain/documents/kinds/filing-receipt-kind.ts";
import { Refusal } from "#domain/refusal.ts";
import { hazardFactsFor } from "./hazard-facts-for.ts";
import type { PaperDesk } from "./prepare-report.ts";
import { type PreparedPaper, prepared } from "./print-paper.ts";
import { recordForPaper } from "./record-for-paper.ts";
import { wordingOf } from "./wording-of.ts";

/**
 * The bureau's receipt for a filed report (备案回执): receipt, not approval.
 *
 * @throws {Refusal} `not-found` out of reach; `wrong-state` until the report is filed
 */
export async function prepareReceipt(desk: PaperDesk, actor: Actor, hazard: string): Promise<PreparedPaper> {
  const asked = { actor, hazard };
  const { record, wording } = await desk.openBooks(actor, "page", async (books) => {
    const read = await recordForPaper(books, asked);
    const { filingOrganisation } = read.hazard.belonging;
    return { record: read, ...(await wordingOf(books, filingOrganisation, "filing-receipt")) };
  });
  const { filing, belonging } = record.hazard;
  if (!filing.filed) throw new Refusal("wrong-state", "报告还没有备案，备案机关接收以后才能打印回执。");
  const bureau = record.organisationName(belonging.filingOrganisation);
  if (bureau === null) {
    throw new Refusal("incomplete", "没有登记备案机关，请联系系统管理员补充后再打印回执。");
  }
  const paper = filingReceiptKind.compose({
    facts: [hazardFactsFor(record, record.today)],
    ...{ issuer: bureau, recipient: null, number: null, on: null, preparedOn: record.today },
    ...{ given: {}, wording },
  });
  return prepared(`整改报告备案回执（${filing.filed.number}）`, paper);
}
