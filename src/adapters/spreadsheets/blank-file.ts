import JSZip from "jszip";
import type { FillPlan } from "#application/tables/table-desk.ts";
import type { Workbook } from "#domain/imports/sheet.ts";
import { fillDocument } from "./documents/fill-document.ts";
import { documentPart, readDocument } from "./documents/read-document.ts";
import { fillWorkbook } from "./filling/fill-workbook.ts";
import { mostFileBytes } from "./limits.ts";
import { readWorkbook } from "./read-workbook.ts";
import { damaged, zipParts } from "./zip-directory.ts";

/** Reads a blank: the sheets of an .xlsx, or the tables of a .docx. @throws {Refusal} `invalid` for anything else */
export async function readBlankFile(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const zip = await documentIn(bytes);
  return zip ? readDocument(zip, fileName) : readWorkbook(bytes, fileName);
}

/** Writes into a blank, of whichever kind it is. @throws {Refusal} `invalid` for a file that cannot be opened */
export async function fillBlankFile(
  bytes: Uint8Array,
  plan: FillPlan,
): Promise<{ readonly bytes: Uint8Array; readonly ending: "xlsx" | "docx" }> {
  const zip = await documentIn(bytes);
  if (zip) return { bytes: await fillDocument(zip, plan), ending: "docx" };
  return { bytes: await fillWorkbook(bytes, plan), ending: "xlsx" };
}

/** The parts of a .docx, told by them and not by its name; null for anything else. */
async function documentIn(bytes: Uint8Array): Promise<JSZip | null> {
  if (bytes.length > mostFileBytes || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  // Holds every part to what it claims to unpack to.
  if (!zipParts(bytes).some(({ name }) => name === documentPart)) return null;
  return JSZip.loadAsync(bytes).catch(() => {
    throw damaged();
  });
}
