import JSZip from "jszip";
import { mostFileBytes } from "#adapters/spreadsheets/limits.ts";
import { damaged, zipParts } from "#adapters/spreadsheets/zip-directory.ts";
import type { FillPlan } from "#application/tables/table-desk.ts";
import { Refusal } from "#domain/refusal.ts";
import { movedName, type RowMove } from "./cell-reference.ts";
import { cellStylesIn } from "./cell-styles.ts";
import { fillBody, fillCells, forgetResults, moveOf, nameAll, type OpenSheet } from "./fill-body.ts";
import { markProperties, partAt } from "./mark-properties.ts";
import { moveOtherSheets } from "./move-other-sheets.ts";
import { moveParts } from "./move-parts.ts";
import { moveReferences } from "./move-references.ts";
import { sheetPartNamed } from "./workbook-parts.ts";
import { beside, childOf, childrenOf, textIn, writeXml, type XmlElement } from "./xml-tree.ts";

const bookPart = "xl/workbook.xml";
const stylesPart = "xl/styles.xml";

/**
 * Writes rows and cells into a workbook. Every part that the plan does not touch is carried over byte for byte, and in the
 * sheet everything but its rows and what names them: formats, widths, heads, merged areas, page set-up, drawings.
 *
 * @throws {Refusal} `invalid` for a file that cannot be opened, or without the sheet
 */
export async function fillWorkbook(blank: Uint8Array, plan: FillPlan): Promise<Uint8Array> {
  if (blank.length > mostFileBytes) throw damaged();
  // Holds every part to what it claims to unpack to.
  zipParts(blank);
  const zip = await JSZip.loadAsync(blank).catch(() => {
    throw damaged();
  });
  const book = await partAt(zip, bookPart);
  const part = await sheetPartNamed(zip, book, plan.sheet);
  if (!part) throw new Refusal("invalid", `空表中没有名为“${plan.sheet}”的工作表。`);
  const styles = await partAt(zip, stylesPart);
  const sheet = await partAt(zip, part.path);
  const move = fillSheet(sheet, plan, { styles, since1904: countsSince1904(book) });
  if (move) {
    moveNames(book, { name: plan.sheet, index: part.index }, move);
    await moveParts(zip, part, move);
  }
  await moveOtherSheets(zip, { book, name: plan.sheet, path: part.path }, move);
  await dropCalculationOrder(zip);
  reckonOnOpening(book);
  zip.file(part.path, writeXml(sheet));
  zip.file(stylesPart, writeXml(styles));
  zip.file(bookPart, writeXml(book));
  await markProperties(zip, plan.mark);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

type Book = { readonly styles: XmlElement; readonly since1904: boolean };

function fillSheet(sheet: XmlElement, plan: FillPlan, { styles, since1904 }: Book): RowMove | null {
  const data = childOf(sheet, "sheetData");
  if (!data) throw damaged();
  nameAll(data);
  const writing = { styles: cellStylesIn(styles), since1904 };
  const open: OpenSheet = { data, widthOf: widthsIn(sheet), writing };
  const move = plan.body && moveOf(data, plan.body);
  if (plan.body && move) {
    // Formulas of the foot are moved before the body is, whose own are written for the rows they stand in.
    moveReferences(sheet, move);
    fillBody(open, plan.body, move);
  }
  fillCells(open, plan.cells, move);
  forgetResults(data);
  return move;
}

const usualWidth = 8.43;

function widthsIn(sheet: XmlElement): (column: number) => number {
  const columns = childrenOf(childOf(sheet, "cols") ?? sheet, "col").map(({ attributes }) => ({
    from: Number(attributes["min"]) - 1,
    to: Number(attributes["max"]) - 1,
    width: Number(attributes["width"] ?? usualWidth),
  }));
  return (column) => columns.find(({ from, to }) => from <= column && column <= to)?.width ?? usualWidth;
}

function countsSince1904(book: XmlElement): boolean {
  return /^(1|true)$/.test(childOf(book, "workbookPr")?.attributes["date1904"] ?? "");
}

/** Areas to print and rows to repeat; a name of another sheet's cells stays. */
function moveNames(
  book: XmlElement,
  sheet: { readonly name: string; readonly index: number },
  move: RowMove,
): void {
  for (const name of childrenOf(childOf(book, "definedNames") ?? book, "definedName")) {
    name.children = [movedName(textIn(name), sheet.name, move)];
  }
}

/** The order in which formulas were reckoned names cells that have moved; a program makes its own. */
async function dropCalculationOrder(zip: JSZip): Promise<void> {
  if (!zip.file("xl/calcChain.xml")) return;
  zip.remove("xl/calcChain.xml");
  for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    const part = await partAt(zip, path);
    part.children = part.children.filter(
      (child) =>
        typeof child === "string" ||
        !Object.values(child.attributes).some((value) => /calcChain/i.test(value)),
    );
    zip.file(path, writeXml(part));
  }
}

/** Elements of a workbook that come after the properties of reckoning. */
const afterReckoning =
  /^(oleSize|customWorkbookViews|pivotCaches|smartTag|webPublishing|fileRecovery|extLst)/;

function reckonOnOpening(book: XmlElement): void {
  const known = childOf(book, "calcPr");
  if (known) {
    known.attributes["fullCalcOnLoad"] = "1";
    return;
  }
  const at = book.children.findIndex(
    (child) => typeof child !== "string" && afterReckoning.test(child.name.replace(/^.*:/, "")),
  );
  const made = beside(book, "calcPr", { calcId: "0", fullCalcOnLoad: "1" });
  book.children.splice(at < 0 ? book.children.length : at, 0, made);
}
