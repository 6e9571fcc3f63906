import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
} from "docx";
import type { PictureBytes } from "#adapters/documents/picture-bytes.ts";
import { printablePicture } from "#application/files/picture.ts";
import type { PaperPicture, Pictures } from "#domain/documents/block.ts";
import { run } from "./faces.ts";
import { type Sizes, tight } from "./page.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** A table that only places things. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const pixelsPerTwip = 96 / 1440;
const tallestPx = 210;

/** Numbers the drawings of one document: Word refuses two with one id, and the library's own count never starts anew. */
export type DrawingIds = () => string;

/** Pictures two abreast in a table without rules. */
export function photoTable(
  pictures: Pictures,
  bytes: PictureBytes,
  page: { sizes: Sizes; ids: DrawingIds },
): Table {
  const half = Math.floor(page.sizes.widthTwips / 2);
  const widestPx = half * pixelsPerTwip - 16;
  const pairs = Array.from({ length: Math.ceil(pictures.items.length / 2) }, (_, index) =>
    pictures.items.slice(index * 2, index * 2 + 2),
  );
  const cellOf = (item: PaperPicture | undefined) =>
    new TableCell({
      width: { size: half, type: "dxa" },
      borders: noBorders,
      children: item ? photo(item, bytes.get(item.id), { ...page, widestPx }) : [new Paragraph({})],
    });
  return new Table({
    columnWidths: [half, half],
    width: { size: half * 2, type: "dxa" },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: pairs.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cellOf(left), cellOf(right)] }),
    ),
  });
}

type Place = { readonly sizes: Sizes; readonly ids: DrawingIds; readonly widestPx: number };

function photo(
  item: PaperPicture,
  bytes: Uint8Array | undefined,
  { sizes, ids, widestPx }: Place,
): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER } as const;
  const caption = new Paragraph({
    ...centred,
    spacing: tight(sizes.caption),
    children: [run(item.caption, "body", sizes.caption)],
  });
  const picture = bytes ? printablePicture(bytes) : null;
  if (!bytes || !picture) {
    const words = run("（照片未随附或无法读取）", "body", sizes.table);
    return [
      new Paragraph({
        ...centred,
        spacing: { before: 600, after: 600, ...tight(sizes.table) },
        children: [words],
      }),
      caption,
    ];
  }
  return [drawnPicture(item, bytes, { ids, widestPx, tallestPx }), caption];
}

/** Room for a picture, in pixels. */
export type Frame = { readonly ids: DrawingIds; readonly widestPx: number; readonly tallestPx: number };

/** A readable picture in a paragraph of its own, no larger than its frame. */
export function drawnPicture(item: PaperPicture, bytes: Uint8Array, frame: Frame): Paragraph {
  const picture = printablePicture(bytes);
  if (!picture) return new Paragraph({});
  const scale = Math.min(frame.widestPx / picture.width, frame.tallestPx / picture.height, 1);
  const shown = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  const lying = picture.turn === 90 || picture.turn === 270;
  const drawing = new ImageRun({
    type: picture.format,
    data: bytes,
    // The drawing is sized as stored and then turned.
    transformation: {
      width: lying ? shown.height : shown.width,
      height: lying ? shown.width : shown.height,
      rotation: picture.turn,
    },
    altText: { name: item.caption, description: item.caption, title: item.caption, id: frame.ids() },
  });
  // A turned drawing keeps the line height of its stored form: room is made for the difference.
  const room = lying ? Math.max(0, Math.round((shown.height - shown.width) * 7.5)) : 0;
  const spacing = { before: 80 + room, after: room };
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [drawing] });
}
