import { paragraph } from "#domain/documents/block.ts";
import { firstOf, letterPaper, sentenceIn } from "#domain/documents/composing.ts";
import type { HazardFacts } from "#domain/documents/hazard-facts.ts";
import type { PaperContent, PaperKind } from "#domain/documents/paper-kind.ts";
import { basisOf } from "#domain/documents/report-description.ts";
import { notFilled, withoutStop, writtenDate } from "#domain/documents/wording.ts";
import { standingDecision } from "#domain/leniency/leniency.ts";

/**
 * 不予行政处罚告知书: served on the enterprise once the head has decided. It tells what the enterprise did itself and what
 * was decided; no check that was not served, no earlier tip, nobody's opinion.
 */
export const leniencyNotice: PaperKind = {
  label: "不予行政处罚告知书",
  page: "letter",
  about: "hazard",
  majorOnly: true,
  roles: ["regulator"],
  parts: ["lead"],
  outgoing: true,
  notBefore: (hazard) =>
    standingDecision(hazard)?.result === "not-penalised"
      ? null
      : "登记不予行政处罚的决定以后才能出具告知书。",
  asked: [{ name: "copies", label: "抄送", kind: "line", optional: true }],
  sentences: {
    basis: "《中华人民共和国行政处罚法》第三十三条和长安办发〔2023〕55号一（六）3",
    closing:
      "不予行政处罚不免除你单位消除隐患、停产停用和接受复查的义务。请继续按方案限期整改；弄虚作假或者拒不整改的，依法处理。",
  },
  hideable: { copies: "抄送" },
  needs: ["finding.what", "finding.foundOn", "leniency.decision"],
  compose,
};

function compose(content: PaperContent) {
  const facts = firstOf(content);
  const { enterprise, leniency } = facts;
  const education = leniency?.decision?.education;
  const basis = sentenceIn(leniencyNotice, content, "basis");
  return letterPaper(content, {
    title: "不予行政处罚告知书",
    addressee: content.recipient ?? enterprise.name,
    blocks: [
      paragraph(foundAndReported(facts)),
      paragraph(measuresTaken(facts)),
      paragraph(
        `依据${basis}，本机关${leniency?.decision ? `于${writtenDate(leniency.decision.on)}` : ""}决定对你单位不予行政处罚。`,
      ),
      ...(education
        ? [
            paragraph(
              `本机关已于${writtenDate(education.on)}对你单位进行教育：${withoutStop(education.what)}。`,
            ),
          ]
        : []),
      paragraph(sentenceIn(leniencyNotice, content, "closing")),
    ],
  });
}

/** Its own acts: what it found and when it told. */
function foundAndReported({ number, finding, judgement, leniency }: HazardFacts): string {
  const on = finding.foundOn ? writtenDate(finding.foundOn) : notFilled;
  const basis = judgement ? `判定依据为${basisOf(judgement)}。` : "";
  const told = leniency?.reportedAt ? `并报告，${leniency.reportedAt}收到你单位报告` : "并报告";
  return `你单位${on}自查发现重大事故隐患（编号${number}）${told}。隐患情况：${withoutStop(finding.what)}。${basis}`;
}

function measuresTaken({ controls, fix }: HazardFacts): string {
  const control = controls[0];
  const controlled = control
    ? `${writtenDate(control.from)}起采取临时管控：${withoutStop(control.measures)}`
    : notFilled;
  const planned = fix?.deadline ? `；已制定整改方案，期限为${writtenDate(fix.deadline)}` : "";
  return `你单位${controlled}${planned}。`;
}
