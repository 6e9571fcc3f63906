import { cleanText } from "#adapters/spreadsheets/clean-text.ts";
import {
  beside,
  childOf,
  childrenOf,
  localName,
  textIn,
  type XmlElement,
} from "#adapters/spreadsheets/filling/xml-tree.ts";
import type { FilledCell } from "#domain/tables/table-value.ts";
import { settingOf } from "./word-tables.ts";

/** What a cell of a document says of a value: a document has no formats of its own. */
export function wordsOf(value: FilledCell): string {
  if (value === null) return "";
  if (typeof value !== "object") return cleanText(String(value));
  return "day" in value ? value.day : value.text;
}

/** Writes a text into a cell, in the paragraph and the type that stand there; nothing leaves it empty. */
export function writeCellWords(cell: XmlElement, said: string): void {
  const [first] = childrenOf(cell, "p");
  const paragraph = first ?? beside(cell, "p");
  const properties = childOf(paragraph, "pPr");
  const run = firstRun(paragraph);
  const type = (run && childOf(run, "rPr")) ?? (properties && childOf(properties, "rPr"));
  const ofRun = type && {
    ...type,
    children: type.children.filter((one) => typeof one === "string" || !isOfMark(one)),
  };
  paragraph.children = properties ? [properties] : [];
  if (said !== "") {
    const words = said
      .split("\n")
      .flatMap((line, index) => [
        ...(index > 0 ? [beside(cell, "br")] : []),
        beside(cell, "t", { "xml:space": "preserve" }, [line]),
      ]);
    paragraph.children.push(beside(cell, "r", {}, [...(ofRun ? [ofRun] : []), ...words]));
  }
  const own = childOf(cell, "tcPr");
  cell.children = [...(own ? [own] : []), paragraph];
}

/** Half points under which a size is no type to read: what some programs give an empty cell so that its row stays low. */
const readable = 10;

/** What the mark of a paragraph may carry and a run must not: that it was inserted or taken out, or a size to hide it. */
function isOfMark(one: XmlElement): boolean {
  const name = localName(one);
  if (/^szC?s?$/.test(name)) return Number(settingOf(one)) < readable;
  return /^(ins|del|moveFrom|moveTo|rPrChange)$/.test(name);
}

function firstRun(element: XmlElement): XmlElement | null {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = localName(child) === "r" ? child : firstRun(child);
    if (found) return found;
  }
  return null;
}

/** Writes another text into a paragraph: what stays the same keeps its runs, and what is new stands where the blank was. */
export function writeParagraphWords(paragraph: XmlElement, words: string): void {
  // Tabs and breaks are elements of their own and stay where they are.
  const said = words.replace(/[\t\n]/g, "");
  const pieces = piecesOf(paragraph);
  const before = pieces.map(textIn).join("");
  let start = 0;
  while (start < before.length && before[start] === said[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, said.length) - start && before.at(-1 - end) === said.at(-1 - end))
    end += 1;
  const fresh = said.slice(start, said.length - end);
  let at = 0;
  let written = false;
  for (const [index, piece] of pieces.entries()) {
    const text = textIn(piece);
    const [from, to] = [at, at + text.length];
    at = to;
    const kept = text.slice(0, Math.max(0, start - from));
    const rest = text.slice(Math.max(0, Math.min(text.length, before.length - end - from)));
    const isHere: boolean = !written && (start < to || index === pieces.length - 1);
    const next = kept + (isHere ? fresh : "") + (to <= start ? "" : rest);
    written ||= isHere;
    if (next === text) continue;
    piece.children = [next];
    piece.attributes["xml:space"] = "preserve";
  }
}

/** The pieces of text of a paragraph in their order. */
function piecesOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return localName(child) === "t" ? [child] : piecesOf(child);
  });
}
