import { movedArea, movedAreas, movedFormula, movedRow, type RowMove } from "./cell-reference.ts";
import { beside, childOf, childrenOf, localName, textIn, type XmlElement } from "./xml-tree.ts";

/** Moves everything in a sheet that names rows, beside the rows themselves: a total adds up the new body. */
export function moveReferences(sheet: XmlElement, move: RowMove): void {
  moveFormulas(sheet, move);
  moveMerges(sheet, move);
  for (const element of sheet.children) {
    if (typeof element === "string") continue;
    switch (localName(element)) {
      case "dimension":
      case "autoFilter":
        moveAttribute(element, "ref", move);
        break;
      case "conditionalFormatting":
        moveSquare(element, move);
        for (const formula of childrenOf(element, "cfRule").flatMap((rule) => childrenOf(rule, "formula"))) {
          formula.children = [movedFormula(textIn(formula), move)];
        }
        break;
      case "dataValidations":
        for (const validation of childrenOf(element, "dataValidation")) moveSquare(validation, move);
        keepOnly(element, (one) => one.attributes["sqref"] !== "");
        break;
      case "hyperlinks":
        for (const link of childrenOf(element, "hyperlink")) moveAttribute(link, "ref", move);
        break;
      case "rowBreaks":
        for (const line of childrenOf(element, "brk")) {
          const id = Number(line.attributes["id"]);
          line.attributes["id"] = String(movedRow(id, move) ?? id);
        }
        break;
      default:
    }
  }
  sheet.children = sheet.children.filter(
    (child) =>
      typeof child === "string" ||
      localName(child) !== "conditionalFormatting" ||
      child.attributes["sqref"] !== "",
  );
}

function moveFormulas(sheet: XmlElement, move: RowMove): void {
  const data = childOf(sheet, "sheetData");
  for (const row of data ? childrenOf(data, "row") : []) {
    for (const cell of childrenOf(row, "c")) {
      const formula = childOf(cell, "f");
      if (!formula) continue;
      const text = textIn(formula);
      if (text !== "") formula.children = [movedFormula(text, move)];
      moveAttribute(formula, "ref", move);
    }
  }
}

function moveAttribute(element: XmlElement, name: string, move: RowMove): void {
  const area = element.attributes[name];
  if (area) element.attributes[name] = movedArea(area, move) ?? area;
}

function moveSquare(element: XmlElement, move: RowMove): void {
  element.attributes["sqref"] = movedAreas(element.attributes["sqref"] ?? "", move);
}

function keepOnly(element: XmlElement, isKept: (one: XmlElement) => boolean): void {
  element.children = element.children.filter((child) => typeof child === "string" || isKept(child));
  element.attributes["count"] = String(element.children.length);
}

const areaPattern = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/** Cells that are merged across the first blank row are merged in every row; the others of the old body are no more. */
function moveMerges(sheet: XmlElement, move: RowMove): void {
  const merges = childOf(sheet, "mergeCells");
  if (!merges) return;
  const areas = childrenOf(merges, "mergeCell").flatMap(({ attributes }) =>
    mergedAfter(attributes["ref"] ?? "", move),
  );
  merges.children = areas.map((ref) => beside(merges, "mergeCell", { ref }));
  merges.attributes["count"] = String(areas.length);
  // An empty list of merged cells is one that Excel repairs.
  if (areas.length === 0) sheet.children = sheet.children.filter((child) => child !== merges);
}

function mergedAfter(ref: string, move: RowMove): readonly string[] {
  const parts = areaPattern.exec(ref);
  if (!parts) return [ref];
  const [, left = "A", from, right = "A", to] = parts;
  const [top, bottom] = [Number(from), Number(to)];
  const isInBody = top >= move.first && bottom <= move.last;
  if (!isInBody) {
    const area = movedArea(ref, move);
    return area ? [area] : [];
  }
  if (top !== move.first || bottom !== move.first) return [];
  return Array.from(
    { length: move.rows },
    (_, index) => `${left}${move.first + index}:${right}${move.first + index}`,
  );
}
