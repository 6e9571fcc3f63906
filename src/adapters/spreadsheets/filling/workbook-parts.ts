import { posix } from "node:path";
import type JSZip from "jszip";
import { childOf, childrenOf, readXml, type XmlElement } from "./xml-tree.ts";

/** Where a sheet stands in the workbook: its part, its place among the sheets, and the parts that name its rows. */
export type SheetPart = {
  readonly path: string;
  readonly index: number;
  readonly drawings: readonly string[];
  /** Table objects (表格). */
  readonly tables: readonly string[];
  /** Comments, of the old and of the new kind. */
  readonly comments: readonly string[];
  /** The boxes in which comments are shown. */
  readonly boxes: readonly string[];
};

/** The parts of all worksheets that are there, in their order. */
export async function sheetPaths(zip: JSZip, book: XmlElement): Promise<readonly string[]> {
  const relations = await relationsOf(zip, bookPart);
  return childrenOf(childOf(book, "sheets") ?? book, "sheet").flatMap((sheet) => {
    const path = relations.find(({ id }) => id === relationOf(sheet))?.path;
    return path && /worksheet/.test(path) && zip.file(path) ? [path] : [];
  });
}

const bookPart = "xl/workbook.xml";

const relationOf = (sheet: XmlElement | undefined) =>
  Object.entries(sheet?.attributes ?? {}).find(([key]) => /:id$/.test(key))?.[1];

/** The part of the sheet of this name; null where there is none. */
export async function sheetPartNamed(zip: JSZip, book: XmlElement, name: string): Promise<SheetPart | null> {
  const sheets = childrenOf(childOf(book, "sheets") ?? book, "sheet");
  const index = sheets.findIndex(({ attributes }) => attributes["name"] === name);
  const id = relationOf(sheets[index]);
  const path = (await relationsOf(zip, bookPart)).find((relation) => relation.id === id)?.path;
  if (!path || !zip.file(path)) return null;
  const relations = (await relationsOf(zip, path)).filter((relation) => zip.file(relation.path) !== null);
  const ofType = (type: RegExp) =>
    relations.filter((relation) => type.test(relation.type)).map((relation) => relation.path);
  return {
    ...{ path, index, drawings: ofType(/\/drawing$/), tables: ofType(/\/table$/) },
    ...{ comments: ofType(/\/(comments|threadedComment)$/), boxes: ofType(/\/vmlDrawing$/) },
  };
}

type Relation = { readonly id: string; readonly type: string; readonly path: string };

async function relationsOf(zip: JSZip, path: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(path);
  const file = zip.file(`${folder}/_rels/${posix.basename(path)}.rels`);
  if (!file) return [];
  return childrenOf(readXml(await file.async("string")), "Relationship").map(({ attributes }) => {
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: attributes["Type"] ?? "",
      path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    };
  });
}
