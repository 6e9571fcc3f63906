import type { ZipPart } from "./zip-directory.ts";
import { textOfPart } from "./zip-part.ts";

const sheetTag = /<(?:\w+:)?sheet\s[^>]*?\s?\w+:id="([^"]+)"/g;
const relationTag = /<(?:\w+:)?Relationship\s[^>]*>/g;

/** A workbook of hundreds of sheets is outlined in some dozens of KiB. */
const mostOutline = 1024 * 1024;

/** The parts that hold the sheets, in the order of the workbook; null where they are not found at their usual place. */
export async function sheetPartsOf(
  bytes: Uint8Array,
  parts: readonly ZipPart[],
): Promise<readonly ZipPart[] | null> {
  const named = new Map(parts.map((part) => [part.name, part]));
  const [book, relations] = [named.get("xl/workbook.xml"), named.get("xl/_rels/workbook.xml.rels")];
  if (!book || !relations || book.size + relations.size > mostOutline) return null;
  const targets = new Map<string, string>();
  for (const [tag] of (await textOfPart(bytes, relations)).matchAll(relationTag)) {
    const [id, target] = [attribute(tag, "Id"), attribute(tag, "Target")];
    if (id && target) targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const found: ZipPart[] = [];
  for (const [, id] of (await textOfPart(bytes, book)).matchAll(sheetTag)) {
    const part = named.get(targets.get(id ?? "") ?? "");
    if (!part) return null;
    found.push(part);
  }
  return found;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
