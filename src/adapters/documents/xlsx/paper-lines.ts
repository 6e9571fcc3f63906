import { type Sizes, sizesOf } from "#adapters/documents/docx/page.ts";
import type { Letterhead, Paper } from "#domain/documents/paper.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { blockLines, looksOf, paragraphLines } from "./block-lines.ts";
import { type Line, oneText, pointsOf } from "./line.ts";

const officialRed = "D7000F";

/** A paper as lines of a sheet, from its title to the mark by which it is checked. */
export function paperLines(paper: Paper): readonly Line[] {
  const sizes = sizesOf(paper.kind);
  const { letterhead: head, check } = paper;
  const looks = looksOf(sizes);
  const title = { face: "title", size: sizes.title, align: "center", boxed: false } as const;
  const subtitle = { ...looks.text, face: "subheading", align: "center" } as const;
  return [
    ...(head ? topLines(head, sizes) : []),
    ...paper.title.split("\n").map((line) => oneText(line, title, pointsOf(12))),
    ...(paper.subtitle ? [oneText(paper.subtitle, subtitle, pointsOf(8))] : []),
    ...(head?.addressee ? [oneText(`${head.addressee}：`, looks.text)] : []),
    ...paper.blocks.flatMap((block) => blockLines(block, sizes)),
    ...(head ? bottomLines(head, sizes) : []),
    ...(check ? markLines(check, sizes) : []),
  ];
}

function topLines({ issuer, documentNumber, approver }: Letterhead, sizes: Sizes): readonly Line[] {
  if (!issuer) return [];
  const looks = looksOf(sizes);
  const mark = { face: "title", size: 30, align: "center", boxed: false, color: officialRed } as const;
  const number = [documentNumber ?? "", approver ? `签发人：${approver}` : ""].filter((word) => word !== "");
  return [
    oneText(issuer, mark, pointsOf(20)),
    oneText(number.join("　　　　"), { ...looks.text, align: "center" }, pointsOf(10)),
  ];
}

function bottomLines(head: Letterhead, sizes: Sizes): readonly Line[] {
  const { enclosures, signedBy, signedOn, remark, copies } = head;
  const looks = looksOf(sizes);
  const attached = enclosures.map((name, at) => `${at === 0 ? "附件：" : "　　　"}${at + 1}. ${name}`);
  return [
    ...attached.flatMap((line) => paragraphLines(line, looks.text)),
    ...(signedBy
      ? [oneText(signedBy, looks.right, pointsOf(14)), oneText(writtenDate(signedOn), looks.right)]
      : []),
    ...(remark ? paragraphLines(`（${remark}）`, looks.text) : []),
    ...(copies ? [oneText(`抄送：${copies}`, looks.note)] : []),
  ];
}

function markLines({ picture, text }: NonNullable<Paper["check"]>, sizes: Sizes): readonly Line[] {
  const { note } = looksOf(sizes);
  return [
    {
      cells: [
        { from: 0, to: 0.12, text: "", look: note, pictures: [picture] },
        { from: 0.12, to: 1, text, look: note },
      ],
      least: pointsOf(24),
    },
  ];
}
