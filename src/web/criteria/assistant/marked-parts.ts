/** A stretch of text, marked or not. */
export type Part = { readonly text: string; readonly marked: boolean };

/** The text in stretches, those that stand under one of the words marked; marks that touch or overlap are one. */
export function markedParts(text: string, words: readonly string[]): readonly Part[] {
  const under = new Array<boolean>(text.length).fill(false);
  for (const word of words.filter((one) => one !== "")) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      under.fill(true, at, at + word.length);
    }
  }
  const parts: Part[] = [];
  for (const [at, marked] of under.entries()) {
    const last = parts.at(-1);
    const letter = text[at] ?? "";
    if (last?.marked === marked) parts[parts.length - 1] = { text: last.text + letter, marked };
    else parts.push({ text: letter, marked });
  }
  return parts;
}
