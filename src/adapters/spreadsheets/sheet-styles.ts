import type { CellStyle, WriteSheet } from "hucre/xlsx";

const thin = { style: "thin" as const };
const boxed = { top: thin, right: thin, bottom: thin, left: thin };
/** A head of a table. */
export const headStyle: CellStyle = {
  font: { name: "黑体", size: 11 },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border: boxed,
};

/** A cell of a table, boxed and wrapped. */
export function bodyStyle(horizontal: "left" | "center" | "right"): CellStyle {
  return {
    font: { name: "仿宋", size: 11 },
    alignment: { horizontal, vertical: "center", wrapText: true },
    border: boxed,
  };
}

/** A page on which a table is printed: across, as wide as the table, its head on every page. */
export function pageOf(headRows: {
  readonly first: number;
  readonly last: number;
}): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: "a4",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `$${headRows.first}:$${headRows.last}`,
  };
}
