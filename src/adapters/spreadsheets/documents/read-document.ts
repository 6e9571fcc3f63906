import type JSZip from "jszip";
import { partAt } from "#adapters/spreadsheets/filling/mark-properties.ts";
import type { Cell, Merge, Sheet, Workbook } from "#domain/imports/sheet.ts";
import { tablesIn, textOfWords, type WordCell, type WordTable } from "./word-tables.ts";

/** The part of a .docx in which its text stands. */
export const documentPart = "word/document.xml";

/** Reads the tables of a .docx, each as a sheet; the paragraphs around a table are rows of one cell across all of it. */
export async function readDocument(zip: JSZip, fileName: string): Promise<Workbook> {
  return { fileName, sheets: tablesIn(await partAt(zip, documentPart)).map(sheetOf) };
}

function sheetOf({ name, lines }: WordTable): Sheet {
  const width = Math.max(
    3,
    ...lines.flatMap((line) => (line.kind === "row" ? line.cells.map(({ right }) => right + 1) : [])),
  );
  const rows = lines.map((line): Cell[] => {
    const cells: Cell[] = Array.from({ length: width }, () => null);
    if (line.kind === "paragraph") cells[0] = textOfWords(line.element);
    else
      for (const { element, left, goesOn } of line.cells)
        if (!goesOn) cells[left] = textOfWords(element) || null;
    return cells;
  });
  const merges = lines.flatMap((line, row): readonly Merge[] => {
    if (line.kind === "paragraph") return [{ top: row, bottom: row, left: 0, right: width - 1 }];
    return line.cells.flatMap((cell) => {
      const bottom = cell.goesOn ? row : lastOf(lines, row, cell);
      const spans = bottom > row || cell.right > cell.left;
      return spans && !cell.goesOn ? [{ top: row, bottom, left: cell.left, right: cell.right }] : [];
    });
  });
  return { name, rows, merges, pictures: [] };
}

/** The last row that goes on with a cell. */
function lastOf(lines: WordTable["lines"], row: number, cell: WordCell): number {
  const next = lines[row + 1];
  const below = next?.kind === "row" && next.cells.find(({ left, goesOn }) => goesOn && left === cell.left);
  return below ? lastOf(lines, row + 1, below) : row;
}
