import type { BusinessDate } from "#domain/calendar/dates.ts";
import { paragraph } from "./block.ts";
import { type Paper, plainLetterhead } from "./paper.ts";
import { writtenDate } from "./wording.ts";

/** What the bureau says it has received. */
export type FilingReceiptInput = {
  readonly bureau: string;
  /** The bureau's own 发文字号, where it gives the receipt one. */
  readonly documentNumber: string | null;
  readonly filingNumber: string;
  readonly filedOn: BusinessDate;
  readonly enterprise: string;
  readonly uscc: string | null;
  /** Number and name of the report. */
  readonly reportNumber: string;
  readonly hazard: string;
  readonly receivedOn: BusinessDate;
  readonly enclosures: readonly string[];
  readonly copies: string | null;
  /** What the receipt does not mean, as the bureau words it. */
  readonly closing: string;
};

/** 备案回执: filing is receipt, not approval (design §5), and the paper says so. */
export function filingReceipt(input: FilingReceiptInput): Paper {
  const uscc = input.uscc ? `（统一社会信用代码${input.uscc}）` : "";
  return {
    kind: "letter",
    title: "重大事故隐患高质量整改报告备案回执",
    subtitle: null,
    date: input.filedOn,
    letterhead: {
      ...plainLetterhead,
      issuer: input.bureau,
      documentNumber: input.documentNumber,
      addressee: input.enterprise,
      enclosures: input.enclosures,
      signedBy: input.bureau,
      signedOn: input.filedOn,
      copies: input.copies,
    },
    blocks: [
      paragraph(
        `你单位${uscc}报送的《重大事故隐患高质量整改报告》（编号：${input.reportNumber}）已于${writtenDate(input.receivedOn)}收到。经形式审查，材料齐全、签字完备，现予接收备案，备案编号：${input.filingNumber}。`,
      ),
      paragraph(input.hazard, "隐患内容："),
      paragraph(input.closing),
    ],
  };
}
