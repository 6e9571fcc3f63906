/** Groups of words that mean the same in the field, or nearly: 行车, 天车, 桥式起重机. */
export type FieldWords = readonly (readonly string[])[];

/** A text taken apart: each token once, with what it counts. */
export type Tokens = ReadonlyMap<string, number>;

/** Takes texts apart, the same way for criteria and for what people type. */
export type Reader = (text: string) => Tokens;

/** A character says little, a pair of neighbours more, a notion of the field most, since it stands for many words. */
const weights = { character: 0.25, pair: 1, word: 1, notion: 1.5 };
const runs = /\p{Script=Han}+|[a-z0-9.]+/gu;
const han = /\p{Script=Han}/u;

/** A reader that knows the field's words. Numbers alone are left out: thresholds are for people to compare. */
export function readerOf(fieldWords: FieldWords): Reader {
  const notions = notionsByStart(fieldWords);
  return (text) => {
    const plain = text.normalize("NFKC").toLowerCase();
    const tokens = new Map<string, number>();
    for (const [run] of plain.matchAll(runs)) {
      if (han.test(run)) addCharacters(tokens, run);
      else if (/[a-z]/u.test(run)) tokens.set(run, weights.word);
    }
    for (let at = 0; at < plain.length - 1; at += 1) {
      for (const { word, notion } of notions.get(plain.slice(at, at + 2)) ?? []) {
        if (plain.startsWith(word, at)) tokens.set(notion, weights.notion);
      }
    }
    return tokens;
  };
}

function addCharacters(tokens: Map<string, number>, run: string): void {
  for (let at = 0; at < run.length; at += 1) {
    tokens.set(run.charAt(at), weights.character);
    if (at + 1 < run.length) tokens.set(run.slice(at, at + 2), weights.pair);
  }
}

function notionsByStart(fieldWords: FieldWords) {
  const starts = new Map<string, { readonly word: string; readonly notion: string }[]>();
  fieldWords.forEach((words, index) => {
    for (const written of words) {
      const word = written.normalize("NFKC").toLowerCase();
      const start = word.slice(0, 2);
      const known = starts.get(start) ?? [];
      known.push({ word, notion: `#${index}` });
      starts.set(start, known);
    }
  });
  return starts;
}

/** The parts of a text between punctuation, where it names several things; a part under four characters says nothing. */
export function clausesOf(text: string): readonly string[] {
  return text
    .split(/[，。；;,、\n]/u)
    .map((part) => part.trim())
    .filter((part) => part.length >= 4);
}
