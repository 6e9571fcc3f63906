import { type CellValue, writeXlsx, type Cell as XlsxCell } from "hucre/xlsx";
import type { ExportedTable } from "#domain/documents/table-to-export.ts";
import { rowHeight } from "./row-height.ts";
import { bodyStyle, headStyle, pageOf } from "./sheet-styles.ts";

const textStyle = { ...bodyStyle("left"), numFmt: "@" };

/** Writes a whole table for paper: across, as wide as the page, boxed and wrapped, its head on every page. */
export function writeTable(
  { name, columns }: Pick<ExportedTable, "name" | "columns">,
  rows: readonly CellValue[][],
): Promise<Uint8Array> {
  const head = columns.map(({ label }) => label);
  const all = [head, ...rows];
  const last = columns.length - 1;
  const cells = new Map<string, Partial<XlsxCell>>();
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: headStyle });
  // The line below the table says whose copy it is, over all its columns.
  const notes = rows.flatMap((row, index) => (row.length === 1 && last > 0 ? [index + 1] : []));
  for (const row of notes) {
    for (const column of columns.keys()) cells.set(`${row},${column}`, { style: textStyle });
  }
  const heights = all.map((row, index) =>
    notes.includes(index)
      ? rowHeight([])
      : rowHeight(row.map((cell, at) => textAt(cell, columns[at]?.width ?? 0))),
  );
  return writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width }) => ({ width, style: textStyle })),
        rows: all.map((row) => columns.map((_, at) => row[at] ?? null)),
        rowDefs: new Map(heights.map((height, row) => [row, { height }])),
        cells,
        merges: notes.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
        freezePane: { rows: 1 },
        pageSetup: { ...pageOf({ first: 1, last: 1 }), margins },
        headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
      },
    ],
    defaultFont: { name: "仿宋", size: 11 },
  });
}

/** Inches: a table of 21 columns needs the width of the paper. */
const margins = { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 };

function textAt(cell: CellValue, width: number) {
  return { text: typeof cell === "string" ? cell : null, width };
}
