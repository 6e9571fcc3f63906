import { fillBlankFile, readBlankFile } from "#adapters/spreadsheets/blank-file.ts";
import { writeWorkbook } from "#adapters/spreadsheets/write-workbook.ts";
import type { TableSettings } from "#application/tables/keep-table.ts";
import type { TableDesk } from "#application/tables/table-desk.ts";

const column = (label: string) => ({ label, width: 14 });

/** A blank as a superior sends it: title, the line of who reports, a head, blank rows, and who signs. */
export function aBlankTable(
  heads: readonly string[] = ["序号", "县区", "单位名称", "隐患内容", "发现日期"],
): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: "周报",
      title: "示例重大事故隐患周调度表",
      above: [["填报单位（盖章）：", "填报日期："]],
      columns: heads.map(column),
      rows: Array.from({ length: 10 }, (_, index) => [index + 1]),
      below: ["填表人：        审核人："],
    },
  ]);
}

/** What a person settles of it. */
export const tableSettings: TableSettings = {
  name: "示例周调度表",
  period: "open",
  filters: {},
  sources: [
    { index: 0, source: { kind: "field", field: "seq" } },
    { index: 2, source: { kind: "field", field: "unit-name" } },
    { index: 3, source: { kind: "field", field: "hazard" } },
    { index: 4, source: { kind: "field", field: "found-on" } },
  ],
};

/** What the use cases on tables need, on the thread of the test. */
export function tableDeskOf(of: Pick<TableDesk, "openBooks" | "newId" | "files">): TableDesk {
  return {
    openBooks: of.openBooks,
    newId: of.newId,
    files: of.files,
    readBlank: readBlankFile,
    fillBlank: fillBlankFile,
  };
}
