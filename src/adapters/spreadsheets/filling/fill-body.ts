import { fitsLine, rowHeight } from "#adapters/spreadsheets/row-height.ts";
import type { FillPlan } from "#application/tables/table-desk.ts";
import type { FilledCell } from "#domain/tables/table-value.ts";
import { columnOf, formulaFurther, lettersOf, movedRow, type RowMove } from "./cell-reference.ts";
import { type CellWriting, writeCell } from "./write-cell.ts";
import { beside, childOf, childrenOf, localName, textIn, type XmlElement } from "./xml-tree.ts";

type Body = NonNullable<FillPlan["body"]>;

/** A sheet as it is written into: its rows, the width of each column, and how cells are written. */
export type OpenSheet = {
  readonly data: XmlElement;
  readonly widthOf: (column: number) => number;
  readonly writing: CellWriting;
};

/** Names every row and cell by its place: a program may leave both out, and then each follows the one before. */
export function nameAll(data: XmlElement): void {
  let number = 0;
  for (const row of childrenOf(data, "row")) {
    number = Number(row.attributes["r"] ?? number + 1);
    row.attributes["r"] = String(number);
    let column = -1;
    for (const cell of childrenOf(row, "c")) {
      const { r } = cell.attributes;
      column = r ? columnOf(r) : column + 1;
      cell.attributes["r"] = `${lettersOf(column)}${number}`;
    }
  }
}

/** How the body moves: a blank row stays where there is nothing to report. */
export function moveOf(data: XmlElement, { top, bottom, rows }: Body): RowMove {
  const last = childrenOf(data, "row").reduce((most, row) => Math.max(most, numberOf(row)), top);
  return {
    first: top + 1,
    last: bottom === null ? Math.max(last, top) : bottom + 1,
    rows: Math.max(1, rows.length),
  };
}

/** Puts the rows in place of the body, each styled as the first blank one, and moves what follows. */
export function fillBody(sheet: OpenSheet, { rows }: Body, move: RowMove): void {
  const { data } = sheet;
  const all = childrenOf(data, "row");
  const model = all.find((row) => numberOf(row) === move.first && move.last >= move.first);
  const fresh = Array.from({ length: move.rows }, (_, index) =>
    bodyRow(sheet, { model, number: move.first + index, index }, rows[index] ?? new Map()),
  );
  const before = all.filter((row) => numberOf(row) < move.first);
  const after = all.filter((row) => numberOf(row) > move.last);
  for (const row of after) renumber(row, movedRow(numberOf(row), move) ?? numberOf(row));
  data.children = [...before, ...fresh, ...after];
}

const numberOf = (row: XmlElement) => Number(row.attributes["r"]);

type Place = { readonly model: XmlElement | undefined; readonly number: number; readonly index: number };

function bodyRow(sheet: OpenSheet, place: Place, values: ReadonlyMap<number, FilledCell>): XmlElement {
  const { model, number, index } = place;
  const row = beside(sheet.data, "row", { ...(model?.attributes ?? {}), r: String(number) });
  delete row.attributes["spans"];
  const cells = new Map(
    (model ? childrenOf(model, "c") : []).map((cell) => [columnOf(cell.attributes["r"] ?? "A"), cell]),
  );
  const columns = [...new Set([...cells.keys(), ...values.keys()])].sort((a, b) => a - b);
  for (const column of columns) {
    const like = cells.get(column);
    const cell = beside(sheet.data, "c", { r: `${lettersOf(column)}${number}` });
    if (like?.attributes["s"]) cell.attributes["s"] = like.attributes["s"];
    const formula = like && childOf(like, "f");
    if (values.has(column) || !formula) writeCell(cell, values.get(column) ?? null, sheet.writing);
    else cell.children = [beside(cell, "f", {}, [formulaFurther(textIn(formula), index)])];
    row.children.push(cell);
  }
  return higher(row, values, sheet);
}

/** A row is made as high as its longest text needs where the blank one is lower; the widths stay. */
function higher(row: XmlElement, values: ReadonlyMap<number, FilledCell>, sheet: OpenSheet): XmlElement {
  const given = Number(row.attributes["ht"] ?? 0);
  const texts = childrenOf(row, "c").flatMap((cell) => {
    const column = columnOf(cell.attributes["r"] ?? "A");
    const text = values.get(column);
    if (typeof text !== "string") return [];
    const wide = { text, width: sheet.widthOf(column) };
    const { styles } = sheet.writing;
    if (!styles.isWrapped(cell.attributes["s"])) {
      if (fitsLine(wide)) return [];
      cell.attributes["s"] = styles.wrapped(cell.attributes["s"]);
    }
    return [wide];
  });
  const needed = texts.length > 0 ? rowHeight(texts) : 0;
  if (needed > given) Object.assign(row.attributes, { ht: String(needed), customHeight: "1" });
  return row;
}

function renumber(row: XmlElement, number: number): void {
  row.attributes["r"] = String(number);
  for (const cell of childrenOf(row, "c")) {
    const { r } = cell.attributes;
    if (r) cell.attributes["r"] = `${lettersOf(columnOf(r))}${number}`;
  }
}

/** Writes single cells where they stand now. One with a formula keeps it. */
export function fillCells(sheet: OpenSheet, cells: FillPlan["cells"], move: RowMove | null): void {
  for (const { row, column, value } of cells) {
    const number = move ? movedRow(row + 1, move) : row + 1;
    if (number === null) continue;
    const cell = cellAt(sheet.data, number, column);
    if (!childOf(cell, "f")) writeCell(cell, value, sheet.writing);
  }
}

function cellAt(data: XmlElement, number: number, column: number): XmlElement {
  const rows = childrenOf(data, "row");
  const row = rows.find((one) => numberOf(one) === number) ?? beside(data, "row", { r: String(number) });
  if (!rows.includes(row)) insert(data, row, (one) => numberOf(one) > number);
  const at = `${lettersOf(column)}${number}`;
  const cells = childrenOf(row, "c");
  const cell = cells.find((one) => one.attributes["r"] === at) ?? beside(row, "c", { r: at });
  if (!cells.includes(cell)) insert(row, cell, (one) => columnOf(one.attributes["r"] ?? "A") > column);
  return cell;
}

function insert(into: XmlElement, element: XmlElement, isLater: (one: XmlElement) => boolean): void {
  const at = into.children.findIndex((child) => typeof child !== "string" && isLater(child));
  into.children.splice(at < 0 ? into.children.length : at, 0, element);
}

/** Takes the results of formulas away: the program that opens the file reckons them anew. */
export function forgetResults(data: XmlElement): void {
  for (const row of childrenOf(data, "row")) {
    for (const cell of childrenOf(row, "c")) {
      if (!childOf(cell, "f")) continue;
      cell.children = cell.children.filter((child) => typeof child !== "string" && localName(child) === "f");
      delete cell.attributes["t"];
    }
  }
}
