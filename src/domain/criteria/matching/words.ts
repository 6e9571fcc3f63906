/** Groups of words that mean the same in the field, or nearly: 行车, 天车, 桥式起重机. */
export type FieldWords = readonly (readonly string[])[];

/** A text taken apart: each token once, with what it counts. Tokens are numbers, since thousands of texts are read at each start. */
export type Tokens = ReadonlyMap<number, number>;

/** Takes texts apart, the same way for criteria and for what people type. */
export type Reader = (text: string) => Tokens;

/** A character says little, a pair of neighbours more, a notion of the field most, since it stands for many words. */
const weights = { character: 0.25, pair: 1, word: 1, notion: 1.5 };
const firstHan = 0x4e00;
const lastHan = 0x9fff;
const hanCount = lastHan - firstHan + 1;

/** Where each kind of token begins among the numbers: pairs from 0, then characters, notions and words in letters. */
const characters = hanCount * hanCount;
const notions = characters + hanCount;
const words = notions + 10_000;
const manyWords = 1 << 20;

/** A reader that knows the field's words. Numbers alone are left out: thresholds are for people to compare. */
export function readerOf(fieldWords: FieldWords): Reader {
  const starts = notionsByStart(fieldWords);
  return (text) => {
    const plain = plainOf(text);
    const tokens = new Map<number, number>();
    for (let at = 0; at < plain.length; at += 1) {
      const here = hanAt(plain, at);
      const next = hanAt(plain, at + 1);
      if (here >= 0) tokens.set(characters + here, weights.character);
      if (here >= 0 && next >= 0) tokens.set(here * hanCount + next, weights.pair);
      const begun = starts.get(startAt(plain, at));
      if (!begun) continue;
      for (const { word, notion } of begun) {
        if (plain.startsWith(word, at)) tokens.set(notions + notion, weights.notion);
      }
    }
    for (const [word] of plain.matchAll(/[a-z][a-z0-9]*/gu)) tokens.set(words + numberOf(word), weights.word);
    return tokens;
  };
}

/** Full-width signs and capital letters as their plain ones, so that a word is one word however it is typed. */
export function plainOf(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The token of two neighbouring Han characters; null where there are none. */
export function pairAt(plain: string, at: number): number | null {
  const here = hanAt(plain, at);
  const next = hanAt(plain, at + 1);
  return here >= 0 && next >= 0 ? here * hanCount + next : null;
}

/** The two characters at a place as one number, small enough to be looked up fast; rare signs may share one. */
function startAt(plain: string, at: number): number {
  return pairAt(plain, at) ?? -1 - ((plain.charCodeAt(at) * 131 + plain.charCodeAt(at + 1)) & 0xff_ffff);
}

function hanAt(plain: string, at: number): number {
  const code = plain.charCodeAt(at);
  return code >= firstHan && code <= lastHan ? code - firstHan : -1;
}

/** A word in letters by its sum (FNV-1a); two words of the few in use rarely share one. */
function numberOf(word: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % manyWords;
}

function notionsByStart(fieldWords: FieldWords) {
  const starts = new Map<number, { readonly word: string; readonly notion: number }[]>();
  fieldWords.forEach((group, notion) => {
    for (const written of group) {
      const word = plainOf(written);
      const start = startAt(word, 0);
      const known = starts.get(start) ?? [];
      known.push({ word, notion });
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
