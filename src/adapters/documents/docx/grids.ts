import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from "docx";
import type { PictureBytes } from "#adapters/documents/picture-bytes.ts";
import { printablePicture } from "#application/files/picture.ts";
import type { Form, PaperPicture, Table as PaperTable, Signatures } from "#domain/documents/block.ts";
import { writtenDate } from "#domain/documents/wording.ts";
import { type Face, runsOfLines } from "./faces.ts";
import { type Sizes, tight } from "./page.ts";
import { type DrawingIds, drawnPicture, type Frame } from "./photos.ts";

const pixelsPerTwip = 96 / 1440;
const tallestInCellPx = 90;
type Page = { readonly sizes: Sizes; readonly ids: DrawingIds };
const lostPicture = { text: "", face: "body", center: true, span: 1 } as const;

type GridCell = {
  readonly text: string;
  /** Stand in place of the text. */
  readonly pictures?: readonly Paragraph[];
  readonly face: Face;
  readonly center: boolean;
  readonly span: number;
};
type GridRow = { readonly cells: readonly GridCell[]; readonly heightMm: number; readonly head: boolean };

const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
/** Thin rules around and between all cells. */
export const borders = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
};
const headCell = (text: string): GridCell => ({ text, face: "heading", center: true, span: 1 });

/** A ruled table; pictures in its cells are small and stand under one another. */
export function tableGrid(table: PaperTable, bytes: PictureBytes, page: Page): Table {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const head = { cells: table.columns.map((column) => headCell(column.title)), heightMm: 0, head: true };
  const rows = table.rows.map((row): GridRow => {
    const cells = row.map((cell, index): GridCell => {
      const column = table.columns[index];
      const center = column?.align === "center";
      if (typeof cell === "string") return { text: cell, face: "body", center, span: 1 };
      const widestPx = (((column?.width ?? 0) / total) * page.sizes.widthTwips - 220) * pixelsPerTwip;
      const frame = { ids: page.ids, widestPx, tallestPx: tallestInCellPx };
      return { ...lostPicture, pictures: cell.flatMap((one) => drawnIn(one, bytes.get(one.id), frame)) };
    });
    return { cells, heightMm: 0, head: false };
  });
  const none = { text: "无", face: "body", center: true, span: table.columns.length } as const;
  const body = rows.length > 0 ? rows : [{ cells: [none], heightMm: 0, head: false }];
  return grid(
    table.columns.map((column) => column.width),
    [head, ...body],
    page.sizes,
  );
}

function drawnIn(item: PaperPicture, bytes: Uint8Array | undefined, frame: Frame): readonly Paragraph[] {
  return bytes && printablePicture(bytes) ? [drawnPicture(item, bytes, frame)] : [];
}

export function formGrid(form: Form, sizes: Sizes): Table {
  const rows = form.rows.map((row): GridRow => {
    const cells = row.cells.map(({ role, text, span }): GridCell => {
      const label = role === "label";
      return { text, face: label ? "heading" : "body", center: label, span };
    });
    return { cells, heightMm: row.heightMm, head: false };
  });
  return grid(form.widths, rows, sizes);
}

export function signatureGrid({ places }: Signatures, sizes: Sizes): Table {
  const head = { cells: ["签字环节", "签名", "日期", "备注"].map(headCell), heightMm: 0, head: true };
  const rows = places.map((place): GridRow => {
    const texts = [place.label, place.name ?? "", writtenDate(place.on), place.note ?? ""];
    const cells = texts.map((text) => ({ text, face: "body", center: true, span: 1 }) as const);
    return { cells, heightMm: 12, head: false };
  });
  return grid([24, 22, 33, 21], [head, ...rows], sizes);
}

function grid(shares: readonly number[], rows: readonly GridRow[], sizes: Sizes): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * sizes.widthTwips));
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: "dxa" },
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: rows.map((row) => gridRow(row, widths, sizes)),
  });
}

function gridRow(row: GridRow, widths: readonly number[], sizes: Sizes): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const spanned = widths.slice(column, column + cell.span).reduce((sum, width) => sum + width, 0);
    column += cell.span;
    return new TableCell({
      columnSpan: cell.span,
      width: { size: spanned, type: "dxa" },
      verticalAlign: VerticalAlignTable.CENTER,
      children: cell.pictures?.length ? [...cell.pictures] : [cellParagraph(cell, row.head, sizes)],
    });
  });
  const height = { value: Math.round((row.heightMm * 1440) / 25.4), rule: HeightRule.ATLEAST };
  return new TableRow({
    tableHeader: row.head,
    cantSplit: true,
    children,
    ...(row.heightMm > 0 ? { height } : {}),
  });
}

function cellParagraph(cell: GridCell, keepNext: boolean, sizes: Sizes): Paragraph {
  return new Paragraph({
    alignment: cell.center ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: tight(sizes.table),
    keepNext, // a head never stands alone at the foot of a page
    children: runsOfLines(cell.text, cell.face, sizes.table),
  });
}
