import { partsFound, type SearchTerm } from "#domain/criteria/search-terms.ts";

type Props = { readonly text: string; readonly terms: readonly SearchTerm[] };

/** A text with what was looked for marked in it. */
export function Marked({ text, terms }: Props) {
  if (terms.length === 0) return text;
  let begin = 0;
  return partsFound(text, terms).map(({ text: part, found }) => {
    const key = begin;
    begin += part.length;
    return found ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>;
  });
}
