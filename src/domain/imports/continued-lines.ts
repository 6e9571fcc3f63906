import { isDitto, saysNone, squeezed, textOf } from "./cell-text.ts";
import { type Field, fields } from "./field.ts";
import { othersIn, type RowCells } from "./row-cells.ts";
import type { Cell, Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

/** Words that go on in the line below, those of people and tips among them, which are never kept as they stand: both lines together are what the cell says. Two states or levels contradict, and then neither holds. */
const goingOn: readonly Field[] = [
  "spot",
  "basis",
  "clause",
  "principal",
  "inspector",
  "measures",
  "status",
  "responsible",
  "level",
  "reviewer",
  "review-result",
  "remark",
  "tip-note",
];

/**
 * The cells of a row with what the lines below it say that share its merged hazard. Words are joined, what the row leaves
 * blank is filled, and what cannot be joined (a second day, a second sum) is kept as it stands.
 */
export function withContinued(
  row: RowCells,
  {
    sheet,
    table,
    lines,
  }: { readonly sheet: Sheet; readonly table: Table; readonly lines: readonly number[] },
): RowCells {
  if (lines.length === 0) return row;
  const cells = new Map<Field, Cell>(row.cells);
  const others = [...row.others];
  for (const line of lines) {
    for (const [field, column] of table.columnOf) {
      const own = sheet.rows[line]?.[column] ?? null;
      if (saysNone(own) || isDitto(own)) continue;
      const before = cells.get(field) ?? null;
      if (saysNone(before)) cells.set(field, own);
      else if (squeezed(before) === squeezed(own)) continue;
      else if (goingOn.includes(field)) cells.set(field, `${textOf(before)}；${textOf(own)}`);
      else others.push({ head: `${fields[field]}（第 ${line + 1} 行）`, text: textOf(own) });
    }
    const more = othersIn(sheet, table, line);
    const isNew = (one: (typeof more)[number]) =>
      !others.some(({ head, text }) => head === one.head && text === one.text);
    others.push(
      ...more.filter(isNew).map(({ head, text }) => ({ head: `${head}（第 ${line + 1} 行）`, text })),
    );
  }
  return { ...row, cells, others };
}
