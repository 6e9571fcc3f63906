import { type Block, heading, type PaperPicture, paragraph, type Table } from "./block.ts";
import { type CommitmentName, commitments, type ReportAcceptance, type ReportFix } from "./report-input.ts";
import { notFilled, orNotFilled, writtenDate, writtenYuan } from "./wording.ts";

const commitmentOrder = Object.keys(commitments) as readonly CommitmentName[];

/** 即改: the five commitments, money, evidence from before and after, and the acceptance chain. */
export function fixSection(fix: ReportFix | null): readonly Block[] {
  if (fix === null) return [paragraph(notFilled)];
  return [
    heading("（一）“五落实”情况", 2),
    commitmentTable(fix),
    paragraph(moneyOf(fix), "资金："),
    paragraph(daysOf(fix), "时限："),
    ...evidence(fix),
    heading("（三）验收情况", 2),
    acceptanceTable(fix.acceptance),
    paragraph(fix.struckOffOn ? `${writtenDate(fix.struckOffOn)}销号。` : "尚未销号。", "销号："),
  ];
}

/** 五落实: what was promised and what was carried out. */
function commitmentTable(fix: ReportFix): Table {
  return {
    kind: "table",
    caption: null,
    columns: [
      { title: "项目", width: 12, align: "center" },
      { title: "计划要求", width: 44, align: "left" },
      { title: "落实情况", width: 44, align: "left" },
    ],
    rows: commitmentOrder.map((name) => [
      commitments[name],
      orNotFilled(fix.commitments[name]?.promised ?? null),
      orNotFilled(fix.commitments[name]?.carriedOut ?? null),
    ]),
  };
}

/** Money planned and spent. */
export function moneyOf({ plannedYuan, spentYuan }: ReportFix): string {
  const planned = plannedYuan === null ? notFilled : writtenYuan(plannedYuan);
  const spent = spentYuan === null ? notFilled : writtenYuan(spentYuan);
  return `计划投入${planned}，实际投入${spent}。`;
}

/** The deadline, with the one before it where it was extended, and the day on which the work was done. */
export function daysOf({ deadline, extendedFrom, doneOn }: ReportFix): string {
  const due = deadline === null ? notFilled : writtenDate(deadline);
  const done = doneOn === null ? notFilled : writtenDate(doneOn);
  const extended = extendedFrom === null ? "" : `（原定${writtenDate(extendedFrom)}，经同意延期）`;
  return `整改期限${due}${extended}，整改完成${done}。`;
}

/** Before and after side by side where both exist; photos beyond the pairs follow. */
function evidence({ before, after }: ReportFix): readonly Block[] {
  const heads = heading("（二）整改前后对照", 2);
  if (before.length + after.length === 0) return [heads, paragraph(notFilled)];
  const turns = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  const items = turns.flatMap((index) => [
    ...captioned("整改前", before.slice(index, index + 1)),
    ...captioned("整改后", after.slice(index, index + 1)),
  ]);
  return [heads, { kind: "pictures", items }];
}

function captioned(when: string, photos: readonly PaperPicture[]): readonly PaperPicture[] {
  return photos.map(({ id, caption }) => ({
    id,
    caption: caption.startsWith(when) ? caption : `${when}：${caption}`,
  }));
}

function acceptanceTable(acceptance: readonly ReportAcceptance[]): Table {
  return {
    kind: "table",
    caption: null,
    columns: [
      { title: "验收环节", width: 20, align: "center" },
      { title: "验收意见", width: 36, align: "left" },
      { title: "验收人", width: 20, align: "center" },
      { title: "日期", width: 24, align: "center" },
    ],
    rows: acceptance.map((one) => [
      one.label,
      one.note ? `${one.opinion}（${one.note}）` : one.opinion,
      one.by,
      writtenDate(one.on),
    ]),
  };
}
