import { cleanText } from "#adapters/spreadsheets/clean-text.ts";
import { lettersOf } from "#adapters/spreadsheets/filling/cell-reference.ts";
import { headCells, headHeight, type LeafColumn, leavesOf } from "#adapters/spreadsheets/printed-head.ts";
import { rowHeight } from "#adapters/spreadsheets/row-height.ts";
import type { ExportedTable, TableFrame } from "#domain/documents/table-to-export.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { escaped, formattedDeclaration, spreadsheetNames } from "./book-parts.ts";
import { tableStyles } from "./table-styles.ts";

const titleHeight = 32;
const plainHeight = rowHeight([]);

/** The rows of the head as a spreadsheet numbers them. */
export function headRows({ title, above, columns }: TableFrame): {
  readonly first: number;
  readonly last: number;
} {
  const before = (title === null ? 0 : 1) + above.length;
  return { first: before + 1, last: before + headHeight(columns) };
}

/** The text of a sheet as it is written: title, lines, head, rows while they are read, and the lines below them. */
export async function* sheetText(table: ExportedTable): AsyncGenerator<string> {
  const leaves = leavesOf(table.columns);
  const merges: string[] = [];
  yield opening(table, leaves);
  yield linesAndHead(table, leaves, merges);
  const first = headRows(table).last + 1;
  let row = first;
  for await (const cells of table.rows) {
    yield rowText(row, cells, leaves);
    row += 1;
  }
  const line = lineText(leaves.length, table.title === null ? tableStyles.text() : tableStyles.line);
  for (const text of table.below(row - first)) {
    yield line(row, [text], merges);
    row += 1;
  }
  yield closing(merges);
}

function opening(table: TableFrame, leaves: readonly LeafColumn[]): string {
  const { last } = headRows(table);
  const widths = leaves.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${formattedDeclaration}<worksheet xmlns="${spreadsheetNames}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${last}" topLeftCell="A${last + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`,
  ].join("");
}

/** Margins in inches: a table of 21 columns needs the width of the paper. */
function closing(merges: readonly string[]): string {
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return [
    `</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ""}`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>",
  ].join("");
}

function linesAndHead(table: TableFrame, leaves: readonly LeafColumn[], merges: string[]): string {
  const count = leaves.length;
  const texts: string[] = [];
  if (table.title !== null) {
    texts.push(lineText(count, tableStyles.title, titleHeight)(1, [table.title], merges));
  }
  for (const line of table.above)
    texts.push(lineText(count, tableStyles.line)(texts.length + 1, line, merges));
  return [...texts, headText(table, leaves, merges)].join("");
}

/** A line over the whole table; a second text takes its right half. */
function lineText(count: number, style: number, height = plainHeight) {
  return (row: number, texts: readonly string[], merges: string[]): string => {
    const half = Math.floor((count - 1) / 2);
    const areas =
      texts.length > 1 ? [[0, half] as const, [half + 1, count - 1] as const] : [[0, count - 1] as const];
    const cells = Array.from({ length: count }, (_, at) => {
      const begins = areas.findIndex(([from]) => from === at);
      return cellText(`${lettersOf(at)}${row}`, style, begins < 0 ? null : (texts[begins] ?? null));
    });
    for (const [from, to] of areas)
      if (to > from) merges.push(`${lettersOf(from)}${row}:${lettersOf(to)}${row}`);
    return `<row r="${row}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
  };
}

function headText(table: TableFrame, leaves: readonly LeafColumn[], merges: string[]): string {
  const { first, last } = headRows(table);
  const heads = headCells(table.columns);
  const heights = Array.from({ length: last - first + 1 }, () => plainHeight);
  for (const { label, top, left, bottom, right } of heads) {
    const width = leaves.slice(left, right + 1).reduce((sum, leaf) => sum + leaf.width, 0);
    // A label over several rows has the room of all of them.
    const share = rowHeight([{ text: label, width }]) / (bottom - top + 1);
    for (let at = top; at <= bottom; at += 1) heights[at] = Math.max(heights[at] ?? 0, share);
    if (bottom > top || right > left) {
      merges.push(`${lettersOf(left)}${first + top}:${lettersOf(right)}${first + bottom}`);
    }
  }
  const rows = heights.map((height, at) => {
    const cells = leaves.map((_, column) => {
      const label = heads.find(({ top, left }) => top === at && left === column)?.label ?? null;
      return cellText(`${lettersOf(column)}${first + at}`, tableStyles.head, label);
    });
    return `<row r="${first + at}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
  });
  return rows.join("");
}

function rowText(row: number, given: readonly Cell[], leaves: readonly LeafColumn[]): string {
  let cells = "";
  for (let at = 0; at < leaves.length; at += 1) {
    const value = given[at] ?? null;
    const align = leaves[at]?.align;
    const style = typeof value === "number" ? tableStyles.number(align) : tableStyles.text(align);
    cells += cellText(`${lettersOf(at)}${row}`, style, value);
  }
  const height = rowHeight(leaves.map(({ width }, at) => ({ text: given[at] ?? null, width })));
  return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;
}

function cellText(place: string, style: number, value: Cell): string {
  if (value === null) return `<c r="${place}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  const text = escaped(cleanText(value));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
