import { formRow, pairRow } from "#domain/documents/block.ts";
import type { Paper } from "#domain/documents/paper.ts";
import type { OpinionFacts, PaperFacts } from "#domain/documents/paper-facts.ts";
import { writtenDate } from "#domain/documents/wording.ts";

/** 呈批件: goes with the draft to whoever reviews and signs it on paper; what was entered already is printed. Stays inside. */
export function approvalSheet(facts: PaperFacts): Paper {
  const { title, number, issuer, recipient, summary, draftedBy, draftedOn, review, approval } = facts;
  return {
    kind: "form",
    title: "公文呈批件",
    subtitle: `${issuer}　　打印日期：${writtenDate(facts.preparedOn)}`,
    date: facts.preparedOn,
    letterhead: null,
    blocks: [
      {
        kind: "form",
        widths: [18, 32, 18, 32],
        rows: [
          formRow("文件标题", title, 3, 14),
          pairRow(["文号", number ?? ""], ["主送单位", recipient]),
          pairRow(["拟稿人", draftedBy], ["拟稿日期", writtenDate(draftedOn)]),
          formRow("内容摘要", summary.join("\n"), 3, 30),
          formRow("审核意见", opinionOf(review), 3, 38),
          formRow("签发意见", opinionOf(approval), 3, 46),
          formRow("用印", facts.sealedOn ? `${writtenDate(facts.sealedOn)}用印` : "", 3, 14),
          formRow("备注", "", 3, 18),
        ],
      },
      { kind: "note", text: "审核、签发后请将本件扫描上传，原件随文归档。" },
    ],
  };
}

/** What was put down; else room for a pen above the place to sign. */
function opinionOf(opinion: OpinionFacts | null): string {
  if (opinion) return `${opinion.opinion}\n${opinion.by}　${writtenDate(opinion.on)}`;
  return `\n\n\n签名：　　　　　　　　${writtenDate(null)}`;
}
