import { childOf, childrenOf, localName, type XmlElement } from "#adapters/spreadsheets/filling/xml-tree.ts";

/** A cell of a table with the columns of the grid that it takes; the first is 0. */
export type WordCell = {
  readonly element: XmlElement;
  readonly left: number;
  readonly right: number;
  /** It goes on with the cell above it. */
  readonly goesOn: boolean;
};

/** One line of what is read as a sheet: a row of the table, or a paragraph around it. */
export type WordLine =
  | { readonly kind: "row"; readonly element: XmlElement; readonly cells: readonly WordCell[] }
  | { readonly kind: "paragraph"; readonly element: XmlElement };

/** A table with the paragraphs before it, and after the last one what follows: title, labels, who signs. */
export type WordTable = {
  readonly name: string;
  readonly element: XmlElement;
  readonly lines: readonly WordLine[];
};

/** What a body, a row or a cell may be wrapped in without being something else. */
const wrappers = new Set(["sdt", "sdtContent", "ins", "smartTag", "customXml"]);

/** The elements of these names below, through what merely wraps them. */
export function within(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const name = localName(child);
    if (names.includes(name)) return [child];
    return wrappers.has(name) ? within(child, names) : [];
  });
}

const linesKept = 30;

/** The tables of a document in their order; a table inside a table is part of its cell. */
export function tablesIn(document: XmlElement): readonly WordTable[] {
  const body = childOf(document, "body");
  const found: WordTable[] = [];
  let before: WordLine[] = [];
  for (const element of body ? within(body, ["tbl", "p"]) : []) {
    if (localName(element) === "p") {
      if (textOfWords(element).trim() !== "") before.push({ kind: "paragraph", element });
      continue;
    }
    const rows = within(element, ["tr"]).map(
      (row): WordLine => ({ kind: "row", element: row, cells: cellsOf(row) }),
    );
    const lines = [...before.slice(-linesKept), ...rows];
    found.push({ name: `表${found.length + 1}`, element, lines });
    before = [];
  }
  const last = found.pop();
  return last ? [...found, { ...last, lines: [...last.lines, ...before.slice(0, linesKept)] }] : [];
}

function cellsOf(row: XmlElement): readonly WordCell[] {
  let left = numberIn(childOf(row, "trPr"), "gridBefore") ?? 0;
  return within(row, ["tc"]).map((element) => {
    const properties = childOf(element, "tcPr");
    const right = left + Math.max(1, numberIn(properties, "gridSpan") ?? 1) - 1;
    const merge = properties && childOf(properties, "vMerge");
    const cell = { element, left, right, goesOn: Boolean(merge && settingOf(merge) !== "restart") };
    left = right + 1;
    return cell;
  });
}

function numberIn(properties: XmlElement | null, name: string): number | null {
  const element = properties && childOf(properties, name);
  const value = Number(element ? settingOf(element) : Number.NaN);
  return Number.isInteger(value) ? value : null;
}

/** The `val` of a property. */
export function settingOf(element: XmlElement): string | undefined {
  return Object.entries(element.attributes).find(([key]) => /(^|:)val$/.test(key))?.[1];
}

/** What a paragraph or a cell says: its paragraphs as lines. */
export function textOfWords(element: XmlElement): string {
  if (localName(element) === "tc") return childrenOf(element, "p").map(textOfWords).join("\n");
  return element.children
    .map((child) => {
      if (typeof child === "string") return "";
      const name = localName(child);
      if (name === "t") return child.children.filter((one) => typeof one === "string").join("");
      if (name === "tab") return "\t";
      if (name === "br" || name === "cr") return "\n";
      // What was taken out with changes tracked, a drawing and a box of text are no words of the line.
      return /^(del|pPr|rPr|drawing|pict|object|AlternateContent)$/.test(name) ? "" : textOfWords(child);
    })
    .join("");
}
