import { paragraph } from "#domain/documents/block.ts";
import { firstOf, letterPaper, sentenceIn } from "#domain/documents/composing.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { notFilled, withoutStop, writtenDate } from "#domain/documents/wording.ts";
import { copiesAsked, pressing } from "./letter.ts";

/** 摘牌通知书: who listed it takes it off the list after acceptance; another act than 销号, with a date of its own. */
export const delistingNotice: PaperKind = {
  label: "摘牌通知书",
  page: "letter",
  about: "hazard",
  majorOnly: true,
  ...pressing,
  outgoing: true,
  asked: [copiesAsked],
  sentences: { closing: "请巩固治理成果，落实源头治理措施，防止隐患反弹。" },
  hideable: { copies: "抄送" },
  needs: ["finding.what", "register.delisted"],
  compose,
};

function compose(content: PaperContent) {
  const { enterprise, number, finding, register } = firstOf(content);
  const { listing, delisted } = register;
  const listedOn = listing?.on ? `${writtenDate(listing.on)}` : "";
  return letterPaper(content, {
    title: "重大事故隐患摘牌通知书",
    addressee: content.recipient ?? enterprise.name,
    blocks: [
      paragraph(
        `你单位重大事故隐患（编号${number}）：${withoutStop(finding.what)}。${listedOn}${listing?.level ?? "挂牌督办"}。经验收合格，自${delisted ? writtenDate(delisted.on) : notFilled}起摘牌。`,
      ),
      paragraph(delisted?.opinion ?? notFilled, "摘牌意见："),
      paragraph(sentenceIn(delistingNotice, content, "closing")),
    ],
  });
}
