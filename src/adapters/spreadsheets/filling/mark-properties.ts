import type JSZip from "jszip";
import { damaged } from "#adapters/spreadsheets/zip-directory.ts";
import { readXml, writeXml, type XmlElement } from "./xml-tree.ts";

/** The text of a part. @throws {Refusal} `invalid` where it is missing */
export async function textAt(zip: JSZip, path: string): Promise<string> {
  const file = zip.file(path);
  if (!file) throw damaged();
  return file.async("string");
}

/** A part as a tree. @throws {Refusal} `invalid` where it is missing or no XML */
export async function partAt(zip: JSZip, path: string): Promise<XmlElement> {
  const text = await textAt(zip, path);
  try {
    return readXml(text);
  } catch {
    throw damaged();
  }
}

/** Whose copy it is stands in the properties of the file: what is seen of it is the superior's. */
export async function markProperties(zip: JSZip, mark: string): Promise<void> {
  const path = "docProps/core.xml";
  if (!zip.file(path)) return;
  const properties = await partAt(zip, path);
  const others = properties.children.filter(
    (child) => typeof child === "string" || child.name !== "dc:description",
  );
  const hasPrefix = Object.hasOwn(properties.attributes, "xmlns:dc");
  const made: XmlElement = {
    name: "dc:description",
    attributes: hasPrefix ? {} : { "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    children: [mark],
  };
  properties.children = [...others, made];
  zip.file(path, writeXml(properties));
}
