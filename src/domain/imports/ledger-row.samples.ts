import type { Cell, Merge, Sheet, Workbook } from "./sheet.ts";

/** A sheet of plain rows, for tests. */
export function aSheet(
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[] = [],
  name = "台账",
): Sheet {
  return { name, rows, merges, pictures: [] };
}

/** A workbook of sheets, for tests. */
export function aWorkbook(...sheets: readonly Sheet[]): Workbook {
  return { fileName: "示例.xlsx", sheets };
}
