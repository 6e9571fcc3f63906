import type { Workbook } from "#domain/imports/sheet.ts";
import { Refusal } from "#domain/refusal.ts";
import { readCsv } from "./csv-file.ts";
import { kindOfFile } from "./file-kind.ts";
import { mostFileBytes } from "./limits.ts";
import { readXlsxSheets } from "./xlsx-file.ts";

/**
 * Reads a ledger file, .xlsx or .csv, told by its bytes and not by its name.
 *
 * @throws {Refusal} `invalid` for other kinds of file, damaged ones and those that are too big.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  if (bytes.length > mostFileBytes) {
    throw new Refusal(
      "invalid",
      `文件超过 ${mostFileBytes / 1024 / 1024} MB，请删去无关内容或分成几个文件导入。`,
    );
  }
  if (kindOfFile(bytes) === "xlsx") return { fileName, ...(await readXlsxSheets(bytes)) };
  const name = fileName.replace(/^.*[\\/]/, "").replace(/\.(csv|txt|tsv)$/i, "");
  return { fileName, sheets: [readCsv(bytes, name)] };
}
