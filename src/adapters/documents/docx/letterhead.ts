import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType } from "docx";
import type { Letterhead, Paper } from "#domain/documents/paper.ts";
import { run } from "./faces.ts";
import { blankLine, bodyParagraph, firstLine, signedAtRight } from "./flow.ts";
import { type Sizes, tight } from "./page.ts";

const officialRed = "D7000F";
const widestMarkPoints = 430;

/** What stands above the body: 发文机关标志 and number over the red line, the title, 主送. */
export function paperTop(paper: Paper, sizes: Sizes): Paragraph[] {
  const head = paper.letterhead;
  return [
    ...(head?.issuer ? issuerTop(head, head.issuer, sizes) : []),
    ...paper.title.split("\n").map((line) => titleLine(line, sizes)),
    ...(paper.subtitle ? [subtitleLine(paper.subtitle, sizes)] : []),
    ...(head ? [blankLine(sizes)] : []),
    ...(head?.addressee
      ? [bodyParagraph(sizes, { children: [run(`${head.addressee}：`, "body", sizes.body)] })]
      : []),
  ];
}

function issuerTop(head: Letterhead, issuer: string, sizes: Sizes): Paragraph[] {
  const markSize = Math.min(38, Math.floor(widestMarkPoints / ([...issuer].length + 2)));
  const mark = run(issuer, "title", markSize, { color: officialRed });
  const number = run(head.documentNumber ?? "", "body", sizes.body);
  const approver = head.approver
    ? [run("\t签发人：", "body", sizes.body), run(head.approver, "subheading", sizes.body)]
    : [];
  const ruled = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: officialRed } };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 480, after: 480, ...tight(markSize) },
      children: [mark],
    }),
    bodyParagraph(sizes, {
      alignment: head.approver ? AlignmentType.LEFT : AlignmentType.CENTER,
      tabStops: [{ type: TabStopType.RIGHT, position: sizes.widthTwips - 320 }],
      border: ruled,
      indent: { left: head.approver ? 320 : 0 },
      children: [number, ...approver],
    }),
    blankLine(sizes),
  ];
}

function titleLine(line: string, sizes: Sizes): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: sizes.letter ? 680 : 480, lineRule: LineRuleType.EXACT },
    children: [run(line, "title", sizes.title)],
  });
}

function subtitleLine(line: string, sizes: Sizes): Paragraph {
  const size = sizes.letter ? sizes.body : 10.5;
  const spacing = { before: 60, after: 120 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [run(line, "subheading", size)],
  });
}

/** What stands below the body: 附件说明, 署名, 成文日期, 附注, 抄送. */
export function paperBottom(head: Letterhead, sizes: Sizes): Paragraph[] {
  return [
    ...enclosureLines(head.enclosures, sizes),
    ...(head.signedBy ? [blankLine(sizes, true), ...signedAtRight(head.signedBy, head.signedOn, sizes)] : []),
    ...(head.remark
      ? [
          bodyParagraph(sizes, {
            indent: firstLine(sizes),
            children: [run(`（${head.remark}）`, "body", sizes.body)],
          }),
        ]
      : []),
    ...(head.copies ? [copiesLine(head.copies)] : []),
  ];
}

function enclosureLines(enclosures: readonly string[], sizes: Sizes): Paragraph[] {
  if (enclosures.length === 0) return [];
  const lines = enclosures.map((name, index) => {
    const lead = index === 0 ? "附件：" : "　　　";
    const number = enclosures.length > 1 ? `${index + 1}.` : "";
    return bodyParagraph(sizes, {
      indent: firstLine(sizes),
      children: [run(`${lead}${number}${name}`, "body", sizes.body)],
    });
  });
  return [blankLine(sizes), ...lines];
}

function copiesLine(copies: string): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: 8, space: 4, color: "000000" };
  return new Paragraph({
    border: { top: rule, bottom: rule },
    indent: { left: 1120, right: 280, hanging: 840 },
    spacing: { before: 200, ...tight(14) },
    children: [run(`抄送：${copies}`, "body", 14)],
  });
}
