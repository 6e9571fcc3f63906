import type { Paper } from "#domain/documents/paper.ts";
import { fontOf } from "./faces.ts";
import type { Sizes } from "./page.ts";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/**
 * The styles of the document. The section states the grid of 22 by 28, while every paragraph stands on its own exact
 * pitch: programs differ in what they make of a grid of characters, and this looks the same in all of them.
 */
export function stylesPart(sizes: Sizes): string {
  const { ascii, eastAsia, hint } = fontOf("body");
  const fonts = `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:cs="${ascii}" w:eastAsia="${eastAsia}" w:hint="${hint}"/>`;
  const half = sizes.body * 2;
  const run = `<w:rPr>${fonts}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`;
  const off = ["autoSpaceDE", "autoSpaceDN", "snapToGrid"].map((name) => `<w:${name} w:val="0"/>`).join("");
  const headings = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  );
  return [
    `${declaration}<w:styles xmlns:w="${main}">`,
    `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault><w:pPr>${off}</w:pPr></w:pPrDefault></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${off}</w:pPr>${run}</w:style>`,
    ...headings,
    "</w:styles>",
  ].join("");
}

/** The file's own properties with the paper's date; the library would write the clock's. */
export function corePropertiesPart(paper: Paper): string {
  const moment = `${paper.date}T12:00:00Z`;
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`,
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(paper.title.replaceAll("\n", ""))}</dc:title>`,
    `<dc:creator>${escaped(paper.letterhead?.signedBy ?? "")}</dc:creator>`,
    `${at("created")}${at("modified")}</cp:coreProperties>`,
  ].join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
