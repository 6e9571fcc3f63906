import { type InitialLetters, mayBeInitials, patternOfInitials } from "./initials.ts";

/** What helps a search beyond the words as typed. */
export type SearchAids = {
  readonly initials: InitialLetters;
  /** Words of the field that mean the same, in groups. */
  readonly synonyms: readonly (readonly string[])[];
};

/** Words as typed and nothing more. */
export const noAids: SearchAids = { initials: {}, synonyms: [] };

/** One word that is looked for, with what may stand in its place. */
export type SearchTerm = {
  readonly word: string;
  readonly synonyms: readonly string[];
  /** Finds the word as pinyin initials; null where it cannot be meant as such. */
  readonly initials: RegExp | null;
};

/** How much a synonym or initials count beside the word itself. */
const instead = 0.7;

/** The words of a question, each with what may stand for it. */
export function termsOf(text: string, aids: SearchAids): readonly SearchTerm[] {
  return text
    .toLowerCase()
    .split(/[\s,，、;；。]+/u)
    .filter((word) => word !== "")
    .map((word) => ({
      word,
      synonyms: synonymsOf(word, aids.synonyms),
      initials: mayBeInitials(word) ? patternOfInitials(word, aids.initials) : null,
    }));
}

function synonymsOf(word: string, groups: SearchAids["synonyms"]): readonly string[] {
  const alike = groups
    .map((group) => group.map((one) => one.toLowerCase()))
    .filter((group) => group.includes(word));
  return [...new Set(alike.flat())].filter((one) => one !== word && one.length > 1);
}

/** How well a term is met by a text in small letters, from 0 to 1: whole, by what stands for it, or by most of its pieces. */
export function closenessOf({ word, synonyms, initials }: SearchTerm, text: string): number {
  if (text.includes(word)) return 1;
  if (synonyms.some((one) => text.includes(one))) return instead;
  if (initials) return text.search(initials) >= 0 ? instead : 0;
  const pieces = Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
  const found = pieces.filter((piece) => text.includes(piece)).length;
  return pieces.length > 2 && found * 3 >= pieces.length ? (0.8 * found) / pieces.length : 0;
}

/** A part of a text, and whether a search found it there. */
export type TextPart = { readonly text: string; readonly found: boolean };

/** A text in parts, so that a screen can mark what was looked for. */
export function partsFound(text: string, terms: readonly SearchTerm[]): readonly TextPart[] {
  const marked = new Array<boolean>(text.length).fill(false);
  for (const term of terms) for (const [begin, end] of placesOf(term, text)) marked.fill(true, begin, end);
  const parts: TextPart[] = [];
  for (let begin = 0; begin < text.length; ) {
    let end = begin + 1;
    while (end < text.length && marked[end] === marked[begin]) end += 1;
    parts.push({ text: text.slice(begin, end), found: marked[begin] ?? false });
    begin = end;
  }
  return parts;
}

type Place = readonly [begin: number, end: number];

function placesOf({ word, synonyms, initials }: SearchTerm, text: string): readonly Place[] {
  const lower = text.toLowerCase();
  const places = [word, ...synonyms].flatMap((one) => placesOfWord(lower, one));
  if (places.length > 0 || !initials) return places;
  return [...lower.matchAll(initials)].map(({ index }) => [index, index + word.length]);
}

function placesOfWord(text: string, word: string): readonly Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push([at, at + word.length]);
  }
  return places;
}
