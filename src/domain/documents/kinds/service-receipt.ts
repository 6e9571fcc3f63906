import { formRow, pairRow } from "#domain/documents/block.ts";
import type { Paper } from "#domain/documents/paper.ts";
import type { PaperFacts } from "#domain/documents/paper-facts.ts";
import { writtenDate } from "#domain/documents/wording.ts";

/** Ways in which a paper is served. */
export const serviceMethods = {
  direct: "直接送达",
  left: "留置送达",
  mail: "邮寄送达",
  entrusted: "委托送达",
} as const;
export type ServiceMethod = keyof typeof serviceMethods;

/** 送达回证: what, on whom, where, when, how, by two deliverers, and who received it (domain §8.3). Stays in the file. */
export function serviceReceipt(facts: PaperFacts): Paper {
  const { title, number, issuer, recipient, service } = facts;
  return {
    kind: "form",
    title: "送达回证",
    subtitle: issuer,
    date: facts.preparedOn,
    letterhead: null,
    blocks: [
      {
        kind: "form",
        widths: [20, 30, 20, 30],
        rows: [
          formRow("送达文书名称", title, 3, 14),
          formRow("文书编号", number ?? "", 3),
          formRow("受送达人（单位）", recipient, 3),
          formRow("送达地点", service?.place ?? "", 3, 12),
          pairRow(
            ["送达日期", writtenDate(service?.on ?? null)],
            [
              "送达方式",
              service?.method ??
                Object.values(serviceMethods)
                  .map((one) => `□${one}`)
                  .join("\n"),
            ],
          ),
          pairRow(["送达人一", service?.deliveredBy[0] ?? ""], ["送达人二", service?.deliveredBy[1] ?? ""]),
          formRow(
            "收件人签收",
            service
              ? `${service.receivedBy}　${writtenDate(service.on)}`
              : `\n签名（盖章）：　　　　　　${writtenDate(null)}`,
            3,
            26,
          ),
          formRow("拒收事由、见证人", "", 3, 22),
          formRow("备注", "", 3, 16),
        ],
      },
      { kind: "note", text: "收件人拒绝签收的，由送达人记明拒收事由和日期，请见证人签名。" },
    ],
  };
}
