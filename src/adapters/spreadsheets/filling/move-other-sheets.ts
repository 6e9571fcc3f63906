import type JSZip from "jszip";
import { movedForeignFormula, type RowMove } from "./cell-reference.ts";
import { forgetResults } from "./fill-body.ts";
import { partAt } from "./mark-properties.ts";
import { sheetPaths } from "./workbook-parts.ts";
import { childOf, localName, textIn, writeXml, type XmlElement } from "./xml-tree.ts";

type Filled = { readonly book: XmlElement; readonly name: string; readonly path: string };

/**
 * Sheets that add the filled one up: what names its rows goes along, and every result is reckoned anew. A sheet without
 * formulas is carried over byte for byte, and one that reads other files keeps its results: nobody else can reckon them.
 */
export async function moveOtherSheets(
  zip: JSZip,
  { book, name, path }: Filled,
  move: RowMove | null,
): Promise<void> {
  for (const other of (await sheetPaths(zip, book)).filter((one) => one !== path)) {
    const sheet = await partAt(zip, other);
    const formulas = formulasIn(sheet);
    if (formulas.length === 0) continue;
    const readsFiles = formulas.some((formula) => textIn(formula).includes("["));
    for (const formula of formulas) {
      const text = textIn(formula);
      if (move && text !== "") formula.children = [movedForeignFormula(text, name, move)];
    }
    const data = childOf(sheet, "sheetData");
    if (data && !readsFiles) forgetResults(data);
    zip.file(other, writeXml(sheet));
  }
}

/** The formulas of cells, conditional formats and validations. */
function formulasIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return /^(f|formula|formula1|formula2)$/.test(localName(child)) ? [child] : formulasIn(child);
  });
}
