const wordPattern = /[\p{Script=Han}]|[a-z0-9]+/gu;

/** Splits a text for search: each Chinese character and each pair of neighbours; Latin words and numbers whole. */
function wordsOf(text: string): readonly string[] {
  const found = new Set<string>();
  let before: RegExpMatchArray | null = null;
  for (const match of text.normalize("NFKC").toLowerCase().matchAll(wordPattern)) {
    const word = match[0];
    found.add(word.slice(0, 60));
    const touches = before && before.index !== undefined && before.index + before[0].length === match.index;
    if (before && touches && word.length === 1 && before[0].length === 1) found.add(before[0] + word);
    before = match;
  }
  return [...found];
}

/** The question for texts that hold all of the asked words; null when there is nothing to ask. */
export function searchOf(text: string): string | null {
  const words = wordsOf(text);
  const pairs = words.filter((word) => word.length > 1);
  const asked = pairs.length > 0 ? pairs : words;
  return asked.length === 0 ? null : asked.map((word) => `'${word}'`).join(" & ");
}

/** The words as the text of a `tsvector`; written with a cast. */
export function vectorOf(text: string): string {
  return wordsOf(text)
    .map((word) => `'${word}'`)
    .join(" ");
}
