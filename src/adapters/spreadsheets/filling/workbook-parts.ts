import { posix } from "node:path";
import type JSZip from "jszip";
import { childOf, childrenOf, readXml, type XmlElement } from "./xml-tree.ts";

/** Where a sheet stands in the workbook: its part, its place among the sheets, and the drawings on it. */
export type SheetPart = {
  readonly path: string;
  readonly index: number;
  readonly drawings: readonly string[];
};

/** The part of the sheet of this name; null where there is none. */
export async function sheetPartNamed(zip: JSZip, book: XmlElement, name: string): Promise<SheetPart | null> {
  const sheets = childrenOf(childOf(book, "sheets") ?? book, "sheet");
  const index = sheets.findIndex(({ attributes }) => attributes["name"] === name);
  const id = Object.entries(sheets[index]?.attributes ?? {}).find(([key]) => /:id$/.test(key))?.[1];
  const path = (await relationsOf(zip, "xl/workbook.xml")).find((relation) => relation.id === id)?.path;
  if (!path || !zip.file(path)) return null;
  const drawings = (await relationsOf(zip, path)).filter(
    ({ type, path: drawing }) => type.endsWith("/drawing") && zip.file(drawing) !== null,
  );
  return { path, index, drawings: drawings.map(({ path: drawing }) => drawing) };
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
