import { adaptedNotes, firstOf, sentenceIn } from "#domain/documents/composing.ts";
import { filingReceipt } from "#domain/documents/filing-receipt.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";

/** 备案回执: the bureau says that it has received the report; receipt, not approval (design §5). */
export const filingReceiptKind: PaperKind = {
  label: "备案回执",
  page: "letter",
  about: "hazard",
  majorOnly: true,
  roles: ["filing-desk"],
  parts: ["filing"],
  outgoing: true,
  notBefore: ({ filing }) => (filing.filed ? null : "报告还没有备案，备案机关接收以后才能出具回执。"),
  asked: [{ name: "copies", label: "抄送", kind: "line", optional: true }],
  sentences: {
    closing:
      "本次备案仅作形式审查，不代表对整改质量的认可，不免除你单位对隐患整改和源头治理应承担的责任。本机关将按规定开展回头看。",
  },
  hideable: { copies: "抄送" },
  needs: ["filing"],
  compose,
};

function compose(content: PaperContent) {
  const facts = firstOf(content);
  const { enterprise, filing, finding, number, register } = facts;
  const on = content.on ?? filing?.on ?? content.preparedOn;
  const copies = content.wording.hidden.includes("copies") ? null : (content.given["copies"] ?? null);
  const paper = filingReceipt({
    bureau: content.issuer,
    documentNumber: content.number,
    filingNumber: filing?.number ?? "（尚未备案）",
    filedOn: on,
    enterprise: enterprise.name,
    uscc: enterprise.uscc,
    reportNumber: number,
    hazard: finding.what,
    receivedOn: register.reportReceivedOn ?? on,
    enclosures: [],
    copies,
    closing: sentenceIn(filingReceiptKind, content, "closing"),
  });
  const title = content.wording.title ?? paper.title;
  return { ...paper, title, blocks: [...paper.blocks, ...adaptedNotes(content)] };
}
