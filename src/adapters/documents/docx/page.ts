import {
  AlignmentType,
  convertMillimetersToTwip,
  DocumentGridType,
  Footer,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
} from "docx";
import type { Paper } from "#domain/documents/paper.ts";
import { run } from "./faces.ts";

/** Sizes in points of a letter (GB/T 9704) or a form, and the width of the type area in twips. */
export type Sizes = {
  readonly letter: boolean;
  /** The page lies on its side. */
  readonly wide: boolean;
  readonly body: number;
  readonly title: number;
  readonly table: number;
  readonly note: number;
  readonly caption: number;
  /** Exact pitch of body lines in twips: 225 mm / 22 lines on a letter. */
  readonly line: number;
  readonly widthTwips: number;
};

const twipsPerMm = 1440 / 25.4;
const letterSizes: Sizes = {
  letter: true,
  wide: false,
  body: 16,
  title: 22,
  table: 12,
  note: 12,
  caption: 10.5,
  line: 579,
  widthTwips: Math.round(156 * twipsPerMm),
};
const formSizes: Sizes = {
  letter: false,
  wide: false,
  body: 10.5,
  title: 18,
  table: 10.5,
  note: 9,
  caption: 9,
  line: 340,
  widthTwips: Math.round(165 * twipsPerMm),
};

const wideSizes: Sizes = { ...formSizes, wide: true, table: 9, widthTwips: Math.round(257 * twipsPerMm) };
const sizesByKind = { letter: letterSizes, form: formSizes, "wide-form": wideSizes } as const;

export function sizesOf(kind: Paper["kind"]): Sizes {
  return sizesByKind[kind];
}

/** Line spacing for small type: exact, because the page's grid would stretch any other line to its own pitch. */
export function tight(points: number) {
  return { line: Math.round(points * 28), lineRule: LineRuleType.EXACT } as const;
}

const letterMargin = { top: 37, left: 28, right: 26, bottom: 35 };
const formMargin = { top: 22, left: 25, right: 20, bottom: 22 };
/** Bound at the top. */
const wideMargin = { top: 25, left: 20, right: 20, bottom: 20 };

/** A4 with the margins of GB/T 9704 and, on a letter, its grid of 22 lines by 28 characters. */
export function sectionProperties(sizes: Sizes): ISectionPropertiesOptions {
  const standing = sizes.letter ? letterMargin : formMargin;
  const margin = sizes.wide ? wideMargin : standing;
  const twips = convertMillimetersToTwip;
  return {
    page: {
      // The library turns the two for a page on its side.
      size: {
        width: 11_906,
        height: 16_838,
        orientation: sizes.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(margin.top),
        left: twips(margin.left),
        right: twips(margin.right),
        bottom: twips(margin.bottom),
        // 一字线 7 mm below the type area; a 4号 figure is about 5 mm high.
        footer: twips(margin.bottom - 12),
        header: twips(15),
      },
    },
    // Characters are 15.8 pt apart instead of 16: in 4096ths of a point.
    ...(sizes.letter
      ? { grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: sizes.line, charSpace: -847 } }
      : {}),
  };
}

/** 4号 half-width figures between dashes: odd pages right, even ones left, one character in. */
export function footers(): { readonly default: Footer; readonly even: Footer } {
  return { default: numbered(AlignmentType.RIGHT), even: numbered(AlignmentType.LEFT) };
}

function numbered(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const oneCharacter = 280;
  const number = run("", "page", 14, { children: ["— ", PageNumber.CURRENT, " —"] });
  const indent = { left: oneCharacter, right: oneCharacter };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}
