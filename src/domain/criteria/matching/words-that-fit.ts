import type { LibraryIndex } from "./library-index.ts";

/** A piece of two characters that is rarer than this says something of the item. */
const telling = 1.5;

/** The words of a text that an item's own texts have too: what to point out to who typed it, in the order of the text. */
export function wordsThatFit(text: string, library: LibraryIndex, item: string): readonly string[] {
  const at = library.candidates.findIndex((candidate) => candidate.item.id === item);
  const known = new Set<string>();
  library.texts.sayings.forEach((saying, number) => {
    const kind = library.kinds[number];
    if (!saying.owners.includes(at) || (kind !== "said" && kind !== "facts")) return;
    for (const token of library.read(saying.text).keys()) known.add(token);
  });
  const marked = new Array<boolean>(text.length).fill(false);
  for (let start = 0; start + 1 < text.length; start += 1) {
    const pair = text.slice(start, start + 2).toLowerCase();
    if (known.has(pair) && library.texts.rarity(pair) >= telling) marked.fill(true, start, start + 2);
  }
  return runsOf(text, marked);
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
