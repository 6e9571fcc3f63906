import { Document, type FileChild, Packer, PageBreak, Paragraph } from "docx";
import type { Block, Paragraph as PaperParagraph } from "#domain/documents/block.ts";
import type { Paper } from "#domain/documents/paper.ts";
import { checkTable } from "./docx/check-mark.ts";
import { headingParagraph, noteParagraph, sealParagraphs, textParagraphs } from "./docx/flow.ts";
import { formGrid, signatureGrid, tableGrid } from "./docx/grids.ts";
import { paperBottom, paperTop } from "./docx/letterhead.ts";
import { footers, type Sizes, sectionProperties, sizesOf } from "./docx/page.ts";
import { corePropertiesPart, stylesPart } from "./docx/parts.ts";
import { type DrawingIds, photoTable } from "./docx/photos.ts";
import { stampZip } from "./docx/stamp-zip.ts";
import { treeTable } from "./docx/tree-table.ts";
import type { PictureBytes } from "./picture-bytes.ts";
import { mapStrings, printable } from "./printable.ts";

/**
 * The paper as DOCX, to be edited in Word or WPS: official faces by name, the page of GB/T 9704.
 * The same paper and pictures give the same bytes. A missing or broken picture leaves its place with its caption.
 */
export async function renderDocx(paper: Paper, pictures: PictureBytes): Promise<Uint8Array> {
  const clean = mapStrings(paper, printable);
  const sizes = sizesOf(clean.kind);
  let drawings = 0;
  const page = { sizes, ids: () => String(++drawings) };
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties(sizes),
        footers: footers(),
        children: [
          ...paperTop(clean, sizes),
          ...clean.blocks.flatMap((block, at) =>
            isLastOfLetter(clean, at)
              ? textParagraphs(block as PaperParagraph, sizes, true)
              : drawn(block, pictures, page),
          ),
          ...(clean.letterhead ? paperBottom(clean.letterhead, sizes) : []),
          ...(clean.check ? [gap(), checkTable(clean.check, pictures, page)] : []),
        ],
      },
    ],
  });
  const zip = await Packer.toBuffer(document, undefined, [
    { path: "docProps/core.xml", data: corePropertiesPart(clean) },
    { path: "word/styles.xml", data: stylesPart(sizes) },
  ]);
  return stampZip(new Uint8Array(zip), clean.date);
}

/** GB/T 9704: 署名, date and seal stand on the page of the body's last words, never on one of their own. */
function isLastOfLetter({ letterhead, blocks }: Paper, at: number): boolean {
  return Boolean(letterhead?.signedBy) && at === blocks.length - 1 && blocks[at]?.kind === "paragraph";
}

type Page = { readonly sizes: Sizes; readonly ids: DrawingIds };

function drawn(block: Block, pictures: PictureBytes, page: Page): FileChild[] {
  const { sizes } = page;
  switch (block.kind) {
    case "heading":
      return [headingParagraph(block, sizes)];
    case "paragraph":
      return textParagraphs(block, sizes);
    case "table": {
      const caption = block.caption ? [noteParagraph({ kind: "note", text: block.caption }, sizes)] : [];
      return [...caption, gap(), tableGrid(block, pictures, page), gap()];
    }
    case "form":
      return [gap(), formGrid(block, sizes), gap()];
    case "pictures":
      return [gap(), photoTable(block, pictures, page), gap()];
    case "tree":
      return [gap(), treeTable(block, sizes), gap()];
    case "signatures":
      return [gap(), signatureGrid(block, sizes), gap()];
    case "seal":
      return sealParagraphs(block, sizes);
    case "note":
      return [noteParagraph(block, sizes)];
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A low empty line: two tables that touch would become one. Above a table it keeps the heading with it. */
function gap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: "exact" } });
}
