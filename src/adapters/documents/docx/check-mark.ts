import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable } from "docx";
import type { PictureBytes } from "#adapters/documents/picture-bytes.ts";
import { printablePicture } from "#application/files/picture.ts";
import type { CheckMark } from "#domain/documents/paper.ts";
import { noteParagraph } from "./flow.ts";
import type { Sizes } from "./page.ts";
import { type DrawingIds, drawnPicture, noBorders } from "./photos.ts";

const markTwips = 1360;
const markPx = 83;

/** The mark by which a paper that went out is checked: QR to the left, words beside it, no rules. */
export function checkTable(
  { picture, text }: CheckMark,
  bytes: PictureBytes,
  page: { readonly sizes: Sizes; readonly ids: DrawingIds },
): Table {
  const data = bytes.get(picture.id);
  const read = data ? printablePicture(data) : null;
  const widths = [markTwips, page.sizes.widthTwips - markTwips];
  const mark =
    data && read ? [drawnPicture(picture, data, { ...page, widestPx: markPx, tallestPx: markPx })] : [];
  const words = noteParagraph({ kind: "note", text }, { ...page.sizes, letter: false });
  const cell = (width: number, children: TableCell["options"]["children"]) =>
    new TableCell({
      width: { size: width, type: "dxa" },
      borders: noBorders,
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    });
  return new Table({
    columnWidths: widths,
    width: { size: page.sizes.widthTwips, type: "dxa" },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(markTwips, mark.length > 0 ? mark : [words]), cell(widths[1] ?? 0, [words])],
      }),
    ],
  });
}
