import type { Merge } from "#domain/imports/sheet.ts";
import type { ZipPart } from "./zip-directory.ts";
import { unpackedPart } from "./zip-part.ts";

const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
const hiddenRowTag = /<(?:\w+:)?row\s(?=[^>]*\shidden="(?:1|true)")[^>]*?\br="(\d{1,7})"/g;
/** Longer than such a tag, which two chunks may share. */
const longestTag = 600;

/** What a sheet says of its cells beside their values; rows are counted from 0. */
export type SheetMarks = { readonly merges: readonly Merge[]; readonly hiddenRows: readonly number[] };

/** The merged areas and hidden rows of a sheet. No text of a cell looks like their tags: in texts the sign `<` is written out. */
export async function marksOf(bytes: Uint8Array, sheet: ZipPart): Promise<SheetMarks> {
  const merges = new Map<string, Merge>();
  const hidden = new Set<number>();
  let before = "";
  for await (const chunk of unpackedPart(bytes, sheet)) {
    const text = before + chunk.toString("latin1");
    for (const [, row] of text.matchAll(hiddenRowTag)) hidden.add(Number(row) - 1);
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
  return { merges: [...merges.values()], hiddenRows: [...hidden] };
}

/** A is 0. */
function columnOf(letters = ""): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
