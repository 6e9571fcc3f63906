import { type Block, heading, paragraph } from "./block.ts";
import type { ReportPrinciples, ReportSource } from "./report-input.ts";
import { asSentence, notFilled, writtenDate, writtenYuan } from "./wording.ts";

/** 治源: the measures that keep the hazard from coming back, and the check against the three principles (N3). */
export function sourceSection(source: ReportSource | null, principles: ReportPrinciples): readonly Block[] {
  const measures = source === null ? [paragraph(notFilled)] : sourceParagraphs(source);
  return [
    heading("（一）治源措施", 2),
    ...measures,
    heading("（二）“三个原则”对照", 2),
    paragraph(asSentence(principles.atSource), "源头上分析："),
    paragraph(asSentence(principles.asSystem), "系统上排查："),
    paragraph(asSentence(principles.atRoot), "根本上整改："),
  ];
}

/** Label and words of each part, in the order of the report; also the rows of the step's form. */
export function sourceParts(source: ReportSource): readonly (readonly [string, string | null])[] {
  return [
    ["技术措施", source.technical],
    ["管理措施", source.management],
    ["培训措施", source.training],
    ["修订制度规程", source.changedRules],
    ["本安技改方案及成本、工艺比较", source.intrinsicSafety],
    ["投入资金", source.fundsYuan === null ? null : writtenYuan(source.fundsYuan)],
    ["完成时限", source.doneBy === null ? null : writtenDate(source.doneBy)],
    ["推广范围", source.copiedTo],
    ["回头看日期", source.lookBackOn === null ? null : writtenDate(source.lookBackOn)],
  ];
}

function sourceParagraphs(source: ReportSource): readonly Block[] {
  return sourceParts(source).map(([label, text]) => paragraph(asSentence(text), `${label}：`));
}
