import { isDitto, isFormulaFault, squeezed, textOf } from "./cell-text.ts";
import { blockFields, type Field } from "./field.ts";
import { joinedHazard } from "./hazard-text.ts";
import type { Cell, Merge, Sheet } from "./sheet.ts";
import { covers, type Table } from "./table.ts";
import { tickedWords } from "./tick-columns.ts";
import { titleCells } from "./title-cells.ts";
import { type ColumnWords, keptWords } from "./unread-column.ts";

/** The cells of a row by field, with what was taken from above already in its place. */
export type RowCells = {
  readonly cells: ReadonlyMap<Field, Cell>;
  readonly carried: readonly Field[];
  /** Of those, the blank ones that continue the block above: nothing in the row itself says so. */
  readonly continued: readonly Field[];
  /** Cells in which a formula failed; they count as blank. */
  readonly faults: readonly { readonly field: Field; readonly text: string }[];
  /** What stands in columns that no field stands for. */
  readonly others: readonly ColumnWords[];
};

/** A block is told from missing names by two or more of its columns being blank together. */
const leastBlockColumns = 2;

/**
 * Reads rows from top to bottom and carries down what a ledger writes once: merged cells, 同上, and the blank unit,
 * county and sector cells of a row that continues the block above it (its blank date with them). Where only some of
 * these cells are blank, they are missing and stay so.
 */
export function rowCellsReader(
  sheet: Sheet,
  table: Table,
): { read(row: number): RowCells; endBlock(): void } {
  const block = blockFields.filter((field) => table.columnOf.has(field));
  const said = titleCells(sheet, table);
  const told = hazardReader(sheet, table);
  let above: ReadonlyMap<Field, Cell> | null = null;
  return {
    endBlock() {
      above = null;
    },
    read(row) {
      const cells = new Map<Field, Cell>();
      const carried: Field[] = [];
      const faults: { field: Field; text: string }[] = [];
      for (const [field, column] of table.columnOf) {
        const own = sheet.rows[row]?.[column] ?? null;
        const merge = squeezed(own) ? undefined : areaOver(table, row, column);
        const fromAbove = isDitto(own) ? (above?.get(field) ?? null) : mergedValue(sheet, merge, row);
        if (fromAbove !== null) carried.push(field);
        const cell = isDitto(own) || fromAbove !== null ? fromAbove : own;
        const fault = isFormulaFault(cell);
        if (fault) faults.push({ field, text: textOf(cell) });
        cells.set(field, fault ? null : cell);
      }
      for (const ticks of table.ticks) {
        const at = (column: number) => sheet.rows[row]?.[column] ?? null;
        cells.set(
          ticks.field,
          tickedWords(ticks, (column) => at(column) ?? mergedValue(sheet, areaOver(table, row, column), row)),
        );
      }
      if (table.hazardColumns.length > 1) cells.set("hazard", told(row, cells.get("hazard") ?? null));
      const continued =
        above && faults.length === 0 && (continuesBlock(block, cells) || repeatsPlace(block, cells, above))
          ? carryBlock(block, cells, above)
          : nothing;
      carried.push(...continued);
      for (const [field, cell] of said) {
        cells.set(field, cell);
        carried.push(field);
      }
      above = cells;
      return { cells, carried, continued, faults, others: othersIn(sheet, table, row) };
    },
  };
}

/** Joins what several columns tell of the hazard of a row; ticks and numbers tell nothing. */
function hazardReader(sheet: Sheet, table: Table): (row: number, first: Cell) => Cell {
  const above = new Map<number, Cell>();
  return (row, first) => {
    const [, ...more] = table.hazardColumns;
    const texts = more.map((column) => {
      const own = sheet.rows[row]?.[column] ?? null;
      const merged = squeezed(own) ? null : mergedValue(sheet, areaOver(table, row, column), row);
      const cell = isDitto(own) ? (above.get(column) ?? null) : (merged ?? own);
      above.set(column, cell);
      return isFormulaFault(cell) ? null : cell;
    });
    return joinedHazard([first, ...texts]);
  };
}

const nothing: readonly Field[] = [];
const nothingElse: readonly ColumnWords[] = [];

/** What the row says in the columns that no field stands for. */
export function othersIn(sheet: Sheet, table: Table, row: number): readonly ColumnWords[] {
  if (table.kept.length === 0) return nothingElse;
  return table.kept.flatMap(({ index, head }) => {
    const own = sheet.rows[row]?.[index] ?? null;
    const merged = squeezed(own) ? null : mergedValue(sheet, areaOver(table, row, index), row);
    const text = keptWords(merged ?? own);
    return text === null ? [] : [{ head, text }];
  });
}

function continuesBlock(block: readonly Field[], cells: ReadonlyMap<Field, Cell>): boolean {
  return block.length >= leastBlockColumns && block.every((field) => squeezed(cells.get(field)) === "");
}

const placeFields: readonly Field[] = ["county", "reported-by", "township"];

/** The township written again under the one above, and nothing of whose: the block goes on, with its place in every line. */
function repeatsPlace(
  block: readonly Field[],
  cells: ReadonlyMap<Field, Cell>,
  above: ReadonlyMap<Field, Cell>,
): boolean {
  const text = (field: Field) => squeezed(cells.get(field));
  if (text("township") === "" || !block.includes("unit-name")) return false;
  return block.every((field) =>
    placeFields.includes(field)
      ? text(field) === "" || text(field) === squeezed(above.get(field))
      : text(field) === "",
  );
}

function carryBlock(
  block: readonly Field[],
  cells: Map<Field, Cell>,
  above: ReadonlyMap<Field, Cell>,
): readonly Field[] {
  const blank = [...block, "found-on" as const].filter(
    (field) => cells.has(field) && !squeezed(cells.get(field)),
  );
  const filled = blank.filter((field) => textOf(above.get(field)) !== "");
  for (const field of filled) cells.set(field, above.get(field) ?? null);
  return filled;
}

function areaOver(table: Table, row: number, column: number): Merge | undefined {
  return table.mergesAt.get(row)?.find((area) => area.top > table.headBottom && covers(area, row, column));
}

function mergedValue(sheet: Sheet, merge: Merge | undefined, row: number): Cell {
  return merge && merge.top < row ? (sheet.rows[merge.top]?.[merge.left] ?? null) : null;
}
