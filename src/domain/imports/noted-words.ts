import { type Field, fields } from "./field.ts";

const labels = Object.values(fields)
  .map((label) => label.replace(/[()]/g, "\\$&"))
  .join("|");
const between = new RegExp(`；(?=(?:${labels})：)`);

/** What was noted of a row when it came in: the name of each column that no field of the record holds, and its words. */
export function notedWords(noted: string | undefined): readonly (readonly [label: string, words: string])[] {
  if (!noted) return [];
  return noted.split(between).map((part) => {
    const end = part.indexOf("：");
    return [part.slice(0, end), part.slice(end + 1)] as const;
  });
}

/** The word of one such column; null where it was blank. */
export function notedWord(noted: string | undefined, field: Field): string | null {
  return notedWords(noted).find(([label]) => label === fields[field])?.[1] ?? null;
}
