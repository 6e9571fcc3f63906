import {
  type CellStyle,
  type CellValue,
  type WriteSheet,
  writeXlsx,
  type Cell as XlsxCell,
} from "hucre/xlsx";
import type { PrintedSheet } from "#domain/imports/printed-sheet.ts";
import type { Cell } from "#domain/imports/sheet.ts";
import { cleanText } from "./clean-text.ts";
import { headCells, headHeight, leavesOf } from "./printed-head.ts";
import { rowHeight } from "./row-height.ts";
import { bodyStyle, headStyle, pageOf } from "./sheet-styles.ts";

const titleStyle: CellStyle = {
  font: { name: "方正小标宋简体", size: 18 },
  alignment: { horizontal: "center", vertical: "center" },
};
const lineStyle: CellStyle = { font: { name: "仿宋", size: 11 }, alignment: { vertical: "center" } };
/** Writes sheets as an .xlsx: title, head of several rows, widths, wrapped and bordered cells, print area over pages. */
export async function writeWorkbook(sheets: readonly PrintedSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetToWrite), defaultFont: { name: "仿宋", size: 11 } });
}

const titleHeight = 32;

type Draft = {
  readonly rows: CellValue[][];
  /** Height of each row, in points. */
  readonly heights: number[];
  readonly cells: Map<string, Partial<XlsxCell>>;
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
};

function sheetToWrite(sheet: PrintedSheet): WriteSheet {
  const leaves = leavesOf(sheet.columns);
  const draft: Draft = { rows: [], heights: [], cells: new Map(), merges: [] };
  const last = leaves.length - 1;
  addLine(draft, [sheet.title], last, titleStyle);
  for (const line of sheet.above) addLine(draft, line, last, lineStyle);
  const headTop = draft.rows.length;
  addHead(draft, sheet);
  for (const row of sheet.rows) {
    draft.rows.push(leaves.map((_, index) => safeValue(row[index] ?? null)));
    draft.heights.push(rowHeight(leaves.map(({ width }, index) => ({ text: row[index] ?? null, width }))));
  }
  keepRiskyTextAsText(draft, headTop);
  for (const line of sheet.below) addLine(draft, [line], last, lineStyle);
  return {
    name: sheet.name,
    columns: leaves.map(({ width, align }) => ({ width, style: bodyStyle(align ?? "left") })),
    rows: draft.rows,
    rowDefs: new Map(draft.heights.map((height, row) => [row, { height }])),
    cells: draft.cells,
    merges: draft.merges,
    freezePane: { rows: headTop + headHeight(sheet.columns) },
    pageSetup: pageOf({ first: headTop + 1, last: headTop + headHeight(sheet.columns) }),
  };
}

/** A line over the whole table; a second text takes its right half. */
function addLine(draft: Draft, texts: readonly string[], last: number, style: CellStyle): void {
  const row = draft.rows.length;
  const middle = texts.length > 1 ? Math.floor(last / 2) : last;
  const values: CellValue[] = Array.from({ length: last + 1 }, () => null);
  const parts =
    texts.length > 1
      ? [
          { from: 0, to: middle },
          { from: middle + 1, to: last },
        ]
      : [{ from: 0, to: last }];
  parts.forEach(({ from, to }, index) => {
    values[from] = cleanText(texts[index] ?? "");
    if (to > from) draft.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
    for (let column = from; column <= to; column += 1) draft.cells.set(`${row},${column}`, { style });
  });
  draft.rows.push(values);
  draft.heights.push(style === titleStyle ? titleHeight : rowHeight([]));
}

function addHead(draft: Draft, sheet: PrintedSheet): void {
  const top = draft.rows.length;
  const leaves = leavesOf(sheet.columns);
  const head = Array.from({ length: headHeight(sheet.columns) }, () =>
    Array<CellValue>(leaves.length).fill(null),
  );
  const heights = head.map(() => rowHeight([]));
  for (const cell of headCells(sheet.columns)) {
    const row = head[cell.top];
    if (row) row[cell.left] = cell.label;
    const width = leaves.slice(cell.left, cell.right + 1).reduce((sum, leaf) => sum + leaf.width, 0);
    // A label over several rows has the room of all of them.
    const share = rowHeight([{ text: cell.label, width }]) / (cell.bottom - cell.top + 1);
    for (let at = cell.top; at <= cell.bottom; at += 1) heights[at] = Math.max(heights[at] ?? 0, share);
    if (cell.bottom > cell.top || cell.right > cell.left) {
      draft.merges.push({
        startRow: top + cell.top,
        startCol: cell.left,
        endRow: top + cell.bottom,
        endCol: cell.right,
      });
    }
  }
  head.forEach((row, index) => {
    for (const column of row.keys()) draft.cells.set(`${top + index},${column}`, { style: headStyle });
    draft.rows.push(row);
  });
  draft.heights.push(...heights);
}

function safeValue(cell: Cell): CellValue {
  return typeof cell === "string" ? cleanText(cell) : cell;
}

/** Text that a spreadsheet would take for a formula once somebody edits the cell gets the text format. */
const looksLikeFormula = /^[\s]*[=+\-@\t\r]/;

function keepRiskyTextAsText(draft: Draft, from: number): void {
  draft.rows.forEach((row, index) => {
    if (index < from) return;
    row.forEach((value, column) => {
      if (typeof value !== "string" || !looksLikeFormula.test(value)) return;
      draft.cells.set(`${index},${column}`, { style: { ...bodyStyle("left"), numFmt: "@" } });
    });
  });
}
