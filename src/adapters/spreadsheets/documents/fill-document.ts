import type JSZip from "jszip";
import { markProperties, partAt } from "#adapters/spreadsheets/filling/mark-properties.ts";
import { beside, localName, writeXml, type XmlElement } from "#adapters/spreadsheets/filling/xml-tree.ts";
import type { FillPlan } from "#application/tables/table-desk.ts";
import { Refusal } from "#domain/refusal.ts";
import type { FilledCell } from "#domain/tables/table-value.ts";
import { documentPart } from "./read-document.ts";
import { tablesIn, type WordLine, type WordTable, within } from "./word-tables.ts";
import { wordsOf, writeCellWords, writeParagraphWords } from "./write-words.ts";

/**
 * Writes rows and cells into a table of a .docx. Every part but its text is carried over byte for byte, and in the text
 * everything but the rows of the body and the cells that are filled.
 *
 * @throws {Refusal} `invalid` for a file without the table
 */
export async function fillDocument(zip: JSZip, plan: FillPlan): Promise<Uint8Array> {
  const document = await partAt(zip, documentPart);
  const table = tablesIn(document).find(({ name }) => name === plan.sheet);
  if (!table) throw new Refusal("invalid", `空表中没有“${plan.sheet}”。`);
  for (const { row, column, value } of plan.cells) fillLine(table.lines[row], column, wordsOf(value));
  if (plan.body) fillBody(table, plan.body);
  zip.file(documentPart, writeXml(document));
  await markProperties(zip, plan.mark);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function fillLine(line: WordLine | undefined, column: number, said: string): void {
  if (line?.kind === "paragraph") writeParagraphWords(line.element, said);
  const cell =
    line?.kind === "row" && line.cells.find(({ left, right }) => left <= column && column <= right);
  if (cell) writeCellWords(cell.element, said);
}

type Body = NonNullable<FillPlan["body"]>;

/** Puts the rows in place of the body, each a copy of its first blank row, or of the head where there is none. */
function fillBody({ element, lines }: WordTable, { top, bottom, rows }: Body): void {
  const body = lines
    .slice(top, bottom === null ? undefined : bottom + 1)
    .filter((line) => line.kind === "row");
  const head = lines.slice(0, top).findLast((line) => line.kind === "row");
  const model = body[0] ?? head;
  if (!model) return;
  const fresh = (rows.length > 0 ? rows : [new Map<number, FilledCell>()]).map((values) => {
    const row = copyOf(model.element);
    for (const [index, cell] of within(row, ["tc"]).entries()) {
      const { left = 0, right = -1 } = model.cells[index] ?? {};
      const said = [...values].flatMap(([at, value]) => (left <= at && at <= right ? [wordsOf(value)] : []));
      writeCellWords(cell, said.filter((one) => one !== "").join(" "));
    }
    return row;
  });
  // The rows go where the model stands; the others of the old body are no more.
  const place = body[0]?.element ?? head?.element;
  const gone = new Set(body.map((line) => line.element));
  put(element, (child) => {
    const here = child === place ? fresh : [];
    if (gone.has(child)) return here;
    return child === place ? [child, ...here] : [child];
  });
}

/** Replaces rows wherever they stand, through what wraps them. */
function put(element: XmlElement, by: (row: XmlElement) => readonly XmlElement[]): void {
  element.children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === "string") return [child];
    if (localName(child) === "tr") return [...by(child)];
    if (localName(child) !== "tc") put(child, by);
    return [child];
  });
}

/** Ids stand once in a document, and a copied row neither repeats as a head nor goes on with the row above. */
const notCopied =
  /^(bookmarkStart|bookmarkEnd|tblHeader|vMerge|commentRangeStart|commentRangeEnd|commentReference)$/;

function copyOf(element: XmlElement): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).filter(([name]) => !/(^|:)(paraId|textId)$/.test(name)),
  );
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === "string") return [child];
    if (notCopied.test(localName(child))) return [];
    return [localName(child) === "trHeight" ? atLeast(child) : copyOf(child)];
  });
  return { ...element, attributes, children };
}

/** A row as high as the blank one, and higher where a text needs it. */
function atLeast(height: XmlElement): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(height.attributes).filter(([name]) => !/(^|:)hRule$/.test(name)),
  );
  return beside(height, "trHeight", attributes);
}
