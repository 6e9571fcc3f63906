import {
  type CellStyle,
  type CellValue,
  type WriteSheet,
  writeXlsx,
  type Cell as XlsxCell,
} from "hucre/xlsx";
import { printablePicture } from "#application/files/picture.ts";
import type { Paper } from "#domain/documents/paper.ts";
import { fontOf } from "./docx/faces.ts";
import { sizesOf } from "./docx/page.ts";
import { stampZip } from "./docx/stamp-zip.ts";
import type { PictureBytes } from "./picture-bytes.ts";
import { mapStrings, printable } from "./printable.ts";
import { type Drawing, placeDrawings } from "./xlsx/drawings.ts";
import type { Line, LineCell, Look } from "./xlsx/line.ts";
import { heightOf } from "./xlsx/line-height.ts";
import { paperLines } from "./xlsx/paper-lines.ts";
import { edgeAt, edgesOf } from "./xlsx/sheet-grid.ts";

/** Excel and WPS draw no higher row: a text that needs more stands over several. */
const highest = 400;
/** Pixels of a picture in a ruled cell, and of one on the open page. */
const tallestPx = { boxed: 90, open: 170 } as const;
const pixelsPerPoint = 96 / 72;

type Image = NonNullable<WriteSheet["images"]>[number];

/** A sheet while it is laid out. */
type Draft = {
  readonly edges: readonly number[];
  /** Pixels between the edges. */
  readonly widths: readonly number[];
  readonly rows: CellValue[][];
  readonly heights: number[];
  readonly cells: Map<string, Partial<XlsxCell>>;
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  readonly images: Image[];
  readonly drawings: Drawing[];
};

/**
 * The paper as a sheet laid out like it, to be filled in and printed from Excel or WPS: A4 as the paper lies, official
 * faces by name, its grids as merged and ruled cells. The same paper and pictures give the same bytes.
 */
export async function renderXlsx(paper: Paper, pictures: PictureBytes): Promise<Uint8Array> {
  const clean = mapStrings(paper, printable);
  const lines = paperLines(clean);
  const edges = edgesOf(lines);
  const total = (sizesOf(clean.kind).widthTwips / 1440) * 96;
  const widths = edges.slice(1).map((edge, at) => (edge - (edges[at] ?? 0)) * total);
  const draft: Draft = {
    ...{ edges, widths, rows: [], heights: [], cells: new Map(), merges: [], images: [], drawings: [] },
  };
  const breaks: number[] = [];
  const heads: number[] = [];
  for (const line of lines) {
    if (line.onNewPage) breaks.push(draft.rows.length);
    if (line.head) heads.push(draft.rows.length + 1);
    addLine(draft, line, pictures);
  }
  const bytes = await writeXlsx({
    sheets: [sheetOf(clean, draft, { breaks, heads })],
    // Stands in the file, which is the same for the same paper.
    properties: { modified: new Date(`${clean.date}T00:00:00Z`) },
    defaultFont: { name: fontOf("body").eastAsia, size: 11 },
  });
  const placed = draft.drawings.length > 0 ? await placeDrawings(bytes, draft.drawings) : bytes;
  return stampZip(placed, clean.date);
}

type Marks = { readonly breaks: readonly number[]; readonly heads: readonly number[] };

function sheetOf(paper: Paper, draft: Draft, { breaks, heads }: Marks): WriteSheet {
  const [head] = heads;
  const wide = paper.kind === "wide-form";
  return {
    name: paper.title.replaceAll(/[\n[\]:*?/\\']/g, "").slice(0, 28) || "公文",
    // A column is wider than its characters by a margin of five pixels.
    columns: draft.widths.map((pixels) => ({ width: Math.max(0.5, (pixels - 5) / 7) })),
    rows: draft.rows,
    rowDefs: new Map(draft.heights.map((height, row) => [row, { height }])),
    cells: draft.cells,
    merges: draft.merges,
    ...(draft.images.length > 0 ? { images: draft.images } : {}),
    ...(breaks.length > 0 ? { rowBreaks: [...breaks] } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: wide ? "landscape" : "portrait",
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
      margins: { top: 0.7, bottom: 0.7, left: 0.6, right: 0.6, header: 0.3, footer: 0.35 },
      ...(head !== undefined && heads.length === 1 ? { printTitlesRow: `$${head}:$${head}` } : {}),
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

function addLine(draft: Draft, { cells, least }: Line, pictures: PictureBytes): void {
  const places = cells.map((cell) => {
    const left = edgeAt(draft.edges, cell.from);
    const right = edgeAt(draft.edges, cell.to) - 1;
    const pixels = draft.widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
    return { cell, left, right, pixels, drawn: drawnIn(cell, pixels, pictures) };
  });
  const needs = places.map(({ cell, pixels, drawn }) => {
    const tall = drawn.reduce((sum, { height }) => sum + height / pixelsPerPoint + 6, 0);
    return Math.max(heightOf(cell, pixels), tall);
  });
  const height = Math.max(least, ...needs);
  const over = Math.ceil(height / highest);
  const top = draft.rows.length;
  for (let row = top; row < top + over; row += 1) {
    draft.rows.push(draft.widths.map(() => null));
    draft.heights.push(Math.round((height / over) * 100) / 100);
  }
  for (const { cell, left, right, pixels, drawn } of places) {
    const area = { startRow: top, startCol: left, endRow: top + over - 1, endCol: right };
    fill(draft, cell, area);
    draw(draft, drawn, { ...area, pixels, tall: height * pixelsPerPoint });
  }
}

type Area = Draft["merges"][number];

function fill(draft: Draft, { text, look }: LineCell, area: Area): void {
  const first = draft.rows[area.startRow];
  if (first) first[area.startCol] = text === "" ? null : text;
  const style = styleOf(look, text);
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startCol; column <= area.endCol; column += 1) {
      draft.cells.set(`${row},${column}`, { style });
    }
  }
  if (area.endRow > area.startRow || area.endCol > area.startCol) draft.merges.push(area);
}

const thin = { style: "thin" as const };
/** What a spreadsheet would take for a formula once somebody edits the cell. */
const looksLikeFormula = /^\s*[=+\-@]/;

function styleOf({ face, size, align, boxed, color }: Look, text: string): CellStyle {
  return {
    font: { name: fontOf(face).eastAsia, size, ...(color ? { color: { rgb: color } } : {}) },
    alignment: { horizontal: align, vertical: "center", wrapText: true },
    ...(boxed ? { border: { top: thin, right: thin, bottom: thin, left: thin } } : {}),
    ...(looksLikeFormula.test(text) ? { numFmt: "@" } : {}),
  };
}

type Drawn = Pick<Drawing, "width" | "height" | "turn" | "caption"> & Pick<Image, "data" | "type">;

/** The pictures of a cell that can be read, each as large as its cell lets it be. */
function drawnIn({ pictures = [], look }: LineCell, pixels: number, bytes: PictureBytes): readonly Drawn[] {
  const tallest = look.boxed ? tallestPx.boxed : tallestPx.open;
  return pictures.flatMap(({ id, caption }) => {
    const data = bytes.get(id);
    const picture = data ? printablePicture(data) : null;
    if (!data || !picture) return [];
    const scale = Math.min((pixels - 8) / picture.width, tallest / picture.height, 1);
    const type = picture.format === "jpg" ? "jpeg" : "png";
    const [width, height] = [picture.width * scale, picture.height * scale];
    return [{ width, height, turn: picture.turn, caption, data, type }];
  });
}

function draw(draft: Draft, drawn: readonly Drawn[], place: Area & { pixels: number; tall: number }): void {
  const { startRow: row, startCol: column, pixels, tall } = place;
  let down = (tall - drawn.reduce((sum, { height }) => sum + height + 8, 0)) / 2 + 4;
  for (const { data, type, ...picture } of drawn) {
    draft.images.push({ data, type, anchor: { from: { row, col: column } } });
    draft.drawings.push({ ...picture, row, column, right: (pixels - picture.width) / 2, down });
    down += picture.height + 8;
  }
}
