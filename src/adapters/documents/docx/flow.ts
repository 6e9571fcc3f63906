import { AlignmentType, HeadingLevel, type IParagraphOptions, LineRuleType, Paragraph } from "docx";
import type { Heading, Note, Paragraph as PaperParagraph, Seal } from "#domain/documents/block.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { type Face, run, runsOfLines } from "./faces.ts";
import { type Sizes, tight } from "./page.ts";

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;
const headingFaces: Readonly<Record<Heading["level"], Face>> = { 1: "heading", 2: "subheading", 3: "body" };

/** A paragraph on the grid of the page. */
export function bodyParagraph(sizes: Sizes, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line: sizes.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...options,
  });
}

/** 28 characters a line: each a quarter of a point closer than its 16 points. */
function onGrid(sizes: Sizes) {
  return sizes.letter ? { characterSpacing: -5 } : {};
}

/** A blank line of one character's height, as between the parts of a letter. */
export function blankLine(sizes: Sizes, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { line: sizes.body * 20, lineRule: LineRuleType.EXACT } });
}

/** Two characters in, as Chinese paragraphs begin. */
export function firstLine(sizes: Sizes) {
  return { firstLine: sizes.body * 2 * 20, firstLineChars: 200 };
}

export function headingParagraph(heading: Heading, sizes: Sizes): Paragraph {
  return bodyParagraph(sizes, {
    heading: headingLevels[heading.level],
    keepNext: true,
    indent: firstLine(sizes),
    children: [
      run(heading.text, headingFaces[heading.level], sizes.body, {
        bold: heading.level === 3,
        color: "000000",
      }),
    ],
  });
}

/** `kept` holds it on one page with what follows. */
export function textParagraphs(paragraph: PaperParagraph, sizes: Sizes, kept = false): Paragraph[] {
  return paragraph.text.split("\n").map((line, index) => {
    const lead =
      index === 0 && paragraph.lead ? [run(paragraph.lead, "heading", sizes.body, onGrid(sizes))] : [];
    return bodyParagraph(sizes, {
      ...(kept ? { keepNext: true, keepLines: true } : {}),
      indent: firstLine(sizes),
      children: [...lead, run(line, "body", sizes.body, onGrid(sizes))],
    });
  });
}

/** Unit above date at the right, the date centred under the unit's name as far as the page allows. */
export function signedAtRight(unit: string, on: string | null, sizes: Sizes): Paragraph[] {
  const lines = [unit, writtenDate(on)];
  const widest = Math.max(...lines.map(widthOf));
  return lines.map((line, index) => {
    const right = Math.round((2 + (widest - widthOf(line)) / 2) * sizes.body * 20);
    return bodyParagraph(sizes, {
      alignment: AlignmentType.RIGHT,
      keepNext: index === 0,
      indent: { right },
      ...(index === 0
        ? { spacing: { before: sizes.body * 20, line: sizes.line, lineRule: LineRuleType.EXACT } }
        : {}),
      children: [run(line, "body", sizes.body)],
    });
  });
}

export function sealParagraphs(seal: Seal, sizes: Sizes): Paragraph[] {
  return signedAtRight(`${seal.unit}（盖章）`, seal.on, sizes);
}

export function noteParagraph(note: Note, sizes: Sizes): Paragraph {
  return new Paragraph({
    spacing: { before: 120, after: 160, ...tight(sizes.note) },
    indent: sizes.letter ? { left: sizes.body * 40 } : {},
    children: runsOfLines(note.text, "body", sizes.note),
  });
}

/** Width in characters: figures and Latin count half. */
function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (character <= "\u007e" ? 0.5 : 1), 0);
}
