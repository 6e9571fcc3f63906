import type { TextPart } from "./zip-stream.ts";

export const formattedDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spreadsheetNames = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageNames = "http://schemas.openxmlformats.org/package/2006";
const officeNames = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts around the one sheet of a workbook; `titles` are the rows that stand on every page. */
export function bookParts(
  sheet: string,
  titles: { readonly first: number; readonly last: number },
): readonly TextPart[] {
  const quoted = `'${sheet.replaceAll("'", "''")}'!$${titles.first}:$${titles.last}`;
  const part = (name: string, text: string): TextPart => ({ name, text: [formattedDeclaration + text] });
  const override = (name: string, kind: string) =>
    `<Override PartName="${name}" ContentType="${mediaType}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${officeNames}/${kind}" Target="${target}"/>`;
  const relations = (text: string) =>
    `<Relationships xmlns="${packageNames}/relationships">${text}</Relationships>`;
  return [
    part(
      "[Content_Types].xml",
      `<Types xmlns="${packageNames}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/worksheets/sheet1.xml", "worksheet")}${override("/xl/styles.xml", "styles")}</Types>`,
    ),
    part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))),
    part(
      "xl/_rels/workbook.xml.rels",
      relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")),
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${spreadsheetNames}" xmlns:r="${officeNames}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(quoted)}</definedName></definedNames></workbook>`,
    ),
  ];
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text within XML. A line ends in one sign, whichever system it was typed on; and what looks like the code of a
 * character (_x0041_) stays as it was typed.
 */
export function escaped(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.replace(/[&<>"]|_(?=x[0-9A-Fa-f]{4}_)/g, (sign) => signs[sign] ?? "_x005F_");
}
