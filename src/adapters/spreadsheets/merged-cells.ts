import type { Merge } from "#domain/imports/sheet.ts";
import type { ZipPart } from "./zip-directory.ts";
import { unpackedPart } from "./zip-part.ts";

const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
/** Longer than such a tag, which two chunks may share. */
const longestTag = 200;

/** The merged areas of a sheet. No text of a cell looks like their tags: in texts the sign `<` is written out. */
export async function mergesIn(bytes: Uint8Array, sheet: ZipPart): Promise<readonly Merge[]> {
  const merges = new Map<string, Merge>();
  let before = "";
  for await (const chunk of unpackedPart(bytes, sheet)) {
    const text = before + chunk.toString("latin1");
    for (const [tag, left, top, right, bottom] of text.matchAll(mergeTag)) {
      merges.set(tag, {
        top: Number(top) - 1,
        left: columnOf(left),
        bottom: Number(bottom) - 1,
        right: columnOf(right),
      });
    }
    before = text.slice(-longestTag);
  }
  return [...merges.values()];
}

/** A is 0. */
function columnOf(letters = ""): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
