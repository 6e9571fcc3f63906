import type { LibraryIndex } from "./library-index.ts";
import { pairAt, plainOf } from "./words.ts";

/** A pair of characters that is rarer than this says something of the item. */
const telling = 1.5;

/** The words of a text that an item's own texts have too: what to point out to who typed it, in the order of the text. */
export function wordsThatFit(text: string, library: LibraryIndex, item: number): readonly string[] {
  const known = pairsOf(library, item);
  const plain = plainOf(text).length === text.length ? plainOf(text) : text;
  const marked = new Array<boolean>(text.length).fill(false);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = pairAt(plain, at);
    if (pair !== null && known.has(pair) && library.texts.rarity(pair) >= telling)
      marked.fill(true, at, at + 2);
  }
  return runsOf(text, marked);
}

function pairsOf({ kinds, about, sayings, read }: LibraryIndex, item: number): ReadonlySet<number> {
  const known = new Set<number>();
  kinds.forEach((kind, at) => {
    if (about[at] !== item || (kind !== "said" && kind !== "facts")) return;
    for (const token of read(sayings[at] ?? "").keys()) known.add(token);
  });
  return known;
}

function runsOf(text: string, marked: readonly boolean[]): readonly string[] {
  const words: string[] = [];
  let run = "";
  for (let at = 0; at <= text.length; at += 1) {
    if (marked[at]) run += text.charAt(at);
    else if (run !== "") {
      if (!words.includes(run)) words.push(run);
      run = "";
    }
  }
  return words;
}
