import { saysNone, squeezed, textOf } from "./cell-text.ts";
import { readDate } from "./date-cell.ts";
import type { Field } from "./field.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** Where a table stands in its sheet, counted from 0. */
type Standing = {
  readonly top: number;
  readonly headTop: number;
  readonly columnOf: ReadonlyMap<Field, number>;
};

/** What a form says once above its table for all rows of it. Who fills it in and when is not among it. */
const labels: readonly (readonly [Field, RegExp])[] = [
  [
    "unit-name",
    /^(?:被检查?|受检查?|隐患所在|生产经营)(?:单位|企业)(?:\(企业\)|\(单位\))?(?:名称)?$|^检查对象(?:名称)?$|^(?:企业|矿井|煤矿|项目|工程|场所)名称$/,
  ],
  ["found-on", /^(?:现场)?(?:检查|排查|督查|执法检查)(?:时间|日期)$/],
];

/**
 * The unit and the day that the lines above a table name for all its rows (被检查单位：…, 检查时间：…), where it has no
 * column of its own for them.
 */
export function titleCells(sheet: Sheet, { top, headTop, columnOf }: Standing): ReadonlyMap<Field, Cell> {
  const found = new Map<Field, Cell>();
  for (const cells of sheet.rows.slice(top, headTop)) {
    for (const [column, cell] of cells.entries()) {
      const label = /^([^:：]{2,14})[:：](.*)$/s.exec(textOf(cell));
      if (!label) continue;
      const [, name = "", behind = ""] = label;
      const field = labels.find(([, words]) => words.test(squeezed(name)))?.[0];
      if (!field || columnOf.has(field) || found.has(field)) continue;
      const value = behind.trim() || nextCell(cells, column);
      if (isValue(field, value)) found.set(field, value);
    }
  }
  return found;
}

/** What stands to the right of a label in a cell of its own. */
function nextCell(cells: readonly Cell[], column: number): Cell {
  const next = cells.slice(column + 1).find((cell) => squeezed(cell) !== "") ?? null;
  return typeof next === "string" && /[:：]/.test(next) ? null : next;
}

function isValue(field: Field, value: Cell): boolean {
  if (saysNone(value)) return false;
  return field === "found-on"
    ? readDate(value).kind === "date"
    : typeof value === "string" && !/[:：]/.test(value);
}
