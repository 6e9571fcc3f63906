import { SaxesParser } from "saxes";

/** An element of a part of a workbook as it stands there: names with their prefixes, attributes in their order. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

/** Reads a part. What nobody asks about is written again as it was. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false });
  const document: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [document];
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const keep = (said: string) => {
    if (open.length > 1) open.at(-1)?.children.push(said);
  };
  parser.on("text", keep);
  parser.on("cdata", keep);
  parser.write(text).close();
  const [root] = document.children;
  if (!root || typeof root === "string") throw new Error("a part without an element");
  return root;
}

/** Writes it as the part of a workbook. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

function written(node: XmlElement | string): string {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const start = `<${node.name}${attributes.join("")}`;
  return node.children.length === 0
    ? `${start}/>`
    : `${start}>${node.children.map(written).join("")}</${node.name}>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
const quoted = (text: string) =>
  escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

/** The name without its prefix: some programs write `x:row` for `row`. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements of this name directly below. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && localName(child) === name,
  );
}

/** The first of them. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** A new element with the prefix that another one carries. */
export function beside(
  like: XmlElement,
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name: like.name.slice(0, like.name.indexOf(":") + 1) + name, attributes, children };
}

/** All text below. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
