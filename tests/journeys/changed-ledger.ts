import ExcelJS from "exceljs";
import type { ChosenFile } from "./filled-form.ts";

const ledger = new URL("../ledgers/county-ledger.xlsx", import.meta.url).pathname;
/** The row of the furniture maker whose people have accounts. */
const changedRow = 19;
const columns = { text: 6, foundOn: 9, deadline: 11, state: 12 } as const;

/** What the county has written over one row of its ledger since the file last came in. */
export type Change = { readonly text: string; readonly foundOn: string; readonly deadline: string };

/** The county ledger with one row changed: that row is new, all others have come in before. */
export async function changedLedger({ text, foundOn, deadline }: Change): Promise<ChosenFile> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(ledger);
  const row = book.worksheets[0]?.getRow(changedRow);
  if (!row) throw new Error("The county ledger has no sheet");
  row.getCell(columns.text).value = text;
  row.getCell(columns.foundOn).value = foundOn;
  row.getCell(columns.deadline).value = deadline;
  row.getCell(columns.state).value = "整改中";
  return {
    name: "county-ledger-updated.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}
